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
	 * Whether somebody is at it.
	 */
	boolean isGoingOn();

}
