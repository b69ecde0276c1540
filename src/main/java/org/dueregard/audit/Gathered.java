package org.dueregard.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Holds what happened in one transaction until it is about to commit. It comes last of
 * all, so that acts wait for each other no longer than a commit takes.
 */
class Gathered implements TransactionSynchronization {

	private final List<Content> contents = new ArrayList<>();

	private final Consumer<List<Content>> append;

	Gathered(Consumer<List<Content>> append) {
		this.append = append;
	}

	void add(Content content) {
		this.contents.add(content);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		var all = List.copyOf(this.contents);
		this.contents.clear();
		this.append.accept(all);
	}

	@Override
	public void afterCommit() {
		if (!this.contents.isEmpty()) {
			throw new IllegalStateException("Happened too late in the transaction to be on record: " + this.contents);
		}
	}

}
