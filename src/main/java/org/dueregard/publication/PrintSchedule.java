package org.dueregard.publication;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Has documents made once the transaction has ended, by whichever node comes to it first.
 */
public interface PrintSchedule {

	/**
	 * One version; it stays for administrators to see if it cannot be printed.
	 */
	void print(PrintOrder order);

	/**
	 * Goes on with all after one version.
	 * @see PrintDesk#printAllAfter
	 */
	void printAllAfter(PrintOrder last);

	/**
	 * The pages of one assessment.
	 * @see PrintDesk#printPages
	 */
	void printPages(String reference);

	/**
	 * Goes on with the pages of all, after letters.
	 * @param notBefore when; null for at once
	 * @see PrintDesk#printPagesAfter
	 */
	void printPagesAfter(PageRun run, @Nullable Instant notBefore);

	/**
	 * Whether somebody is at the documents.
	 */
	boolean isGoingOn();

	/**
	 * Whether somebody is at the pages of an edition.
	 */
	boolean isGoingOn(String edition);

}
