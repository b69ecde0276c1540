package org.dueregard.workbench;

import java.util.List;

import org.dueregard.identity.Officer;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What My work needs of the engine. Kept by the workflow. Everything is asked as the
 * officer who is signed in, as with {@link TaskDesk}.
 */
public interface WorkDesk {

	/**
	 * A page of one of the lists. A page that does not exist is the last one.
	 */
	WorkFound find(WorkSearch search);

	/**
	 * Whether the officer may hand a task over or put it back: one that they hold, or, as
	 * an administrator, any of their body; but none that asks one person for advice.
	 */
	boolean mayPassOn(String task);

	/**
	 * Whether others could take a task once it is put back.
	 */
	boolean mayPutBack(String task);

	/**
	 * Whether the officer covers for whoever holds a task, and may take it.
	 */
	boolean mayTakeOver(String task);

	/**
	 * Colleagues who may be given a task, in the order of their names.
	 */
	List<Officer> whoCouldTake(String task);

	/**
	 * Gives a task to a colleague, who is told by letter.
	 * @param note for the colleague, sent in that letter
	 */
	void handOver(String task, OfficerId to, @Nullable String note);

	/**
	 * Puts a task back for others of its role to take.
	 */
	void putBack(String task);

}
