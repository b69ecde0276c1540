package org.dueregard.subscription;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.dueregard.shared.EachByItself;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who has not confirmed in time that they want letters, each by itself: one that
 * cannot be forgotten keeps no other. Of two nodes at the same moment the later one finds
 * nothing left.
 */
@Component
class SubscriptionUpkeep {

	private final SubscriptionBook book;

	private final TransactionTemplate transaction;

	SubscriptionUpkeep(SubscriptionBook book, TransactionTemplate transaction) {
		this.book = book;
		this.transaction = transaction;
	}

	/**
	 * @throws IllegalStateException once it has tried all, when some could not be
	 * forgotten
	 */
	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void forgetUnconfirmed() {
		EachByItself.attempt(unconfirmed(),
				(id) -> this.transaction.executeWithoutResult((status) -> this.book.endUnconfirmed(id)));
	}

	private List<UUID> unconfirmed() {
		return Objects.requireNonNull(this.transaction.execute((status) -> this.book.unconfirmed()));
	}

}
