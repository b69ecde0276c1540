package org.dueregard.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
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
		var failures = new ArrayList<RuntimeException>();
		for (var id : unconfirmed()) {
			try {
				this.transaction.executeWithoutResult((status) -> this.book.endUnconfirmed(id));
			}
			catch (RuntimeException failure) {
				failures.add(failure);
			}
		}
		if (!failures.isEmpty()) {
			var all = new IllegalStateException("Subscriptions not forgotten: " + failures.size());
			failures.forEach(all::addSuppressed);
			throw all;
		}
	}

	private List<UUID> unconfirmed() {
		return Objects.requireNonNull(this.transaction.execute((status) -> this.book.unconfirmed()));
	}

	/**
	 * Has it done.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	static class OnceAnHour {

	}

}
