package org.dueregard.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Holds the notices of one transaction until it is about to commit. The same notice twice
 * is one.
 */
class PostBag implements TransactionSynchronization {

	private final Set<Notice> notices = new LinkedHashSet<>();

	private final Consumer<List<Notice>> post;

	PostBag(Consumer<List<Notice>> post) {
		this.post = post;
	}

	void add(Notice notice) {
		this.notices.add(notice);
	}

	/**
	 * Before what happened is put on record, which is to come last.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 1;
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		var collected = List.copyOf(this.notices);
		this.notices.clear();
		this.post.accept(collected);
	}

	@Override
	public void afterCommit() {
		if (!this.notices.isEmpty()) {
			throw new IllegalStateException("Written too late in the transaction to become letters: " + this.notices);
		}
	}

}
