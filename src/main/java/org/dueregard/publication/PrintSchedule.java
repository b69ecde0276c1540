package org.dueregard.publication;

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
	 * Goes on with the pages of all after one reference.
	 * @see PrintDesk#printPagesAfter
	 */
	void printPagesAfter(String reference);

	/**
	 * Whether somebody is at the documents.
	 */
	boolean isGoingOn();

}
