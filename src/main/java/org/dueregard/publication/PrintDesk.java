package org.dueregard.publication;

import org.dueregard.shared.AssessmentId;

/**
 * The door of the room in which documents are made of what is published. All of it can be
 * done twice: what has been printed is not printed again.
 */
public interface PrintDesk {

	/**
	 * Every version of an assessment that is published and has no documents yet.
	 * @throws org.dueregard.publication.print.NotPrinted when one cannot be made
	 */
	void print(AssessmentId id);

	/**
	 * One version.
	 * @throws org.dueregard.publication.print.NotPrinted when a document cannot be made
	 */
	void print(PrintOrder order);

	/**
	 * The next version after this one that has no documents yet, and then those after it,
	 * one by one. One that cannot be printed is left to a job of its own.
	 */
	void printAllAfter(PrintOrder last);

	/**
	 * The pages of one assessment that are missing or say something else by now.
	 */
	void printPages(String reference);

	/**
	 * The pages of the next assessments that a release has not printed yet, and then
	 * those after them, some at a time. Those that cannot be printed are left to a job of
	 * their own. Another release leaves them all to one that prints as this.
	 */
	void printPagesAfter(PageRun run);

}
