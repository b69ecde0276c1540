package org.dueregard.notification;

import java.util.List;
import java.util.UUID;

import org.dueregard.identity.Officer;

/**
 * The door to letters that have not arrived. An administrator of a body finds those to
 * its officers and those in its name to people outside, one of none finds all, and
 * whoever is no administrator finds none.
 */
public interface UndeliveredLetters {

	/**
	 * Those that wait for somebody first, then the newest.
	 * @param offset how many to leave out
	 */
	List<UndeliveredLetter> of(Officer officer, int offset, int most);

	/**
	 * How many wait for somebody to do something.
	 */
	int waiting(Officer officer);

	/**
	 * Sends a letter again, under the same id, to the address its recipient has today, or
	 * has given if they are outside.
	 * @return false when there is none such that lies still
	 * @throws org.dueregard.shared.AnswersRefused when its recipient has no address
	 */
	boolean sendAgain(Officer officer, UUID letter);

}
