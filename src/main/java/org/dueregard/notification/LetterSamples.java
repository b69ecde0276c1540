package org.dueregard.notification;

import java.util.List;

/**
 * The door to the words of every letter, for those who answer for them.
 */
public interface LetterSamples {

	/**
	 * One of each kind of letter to officers, in English.
	 */
	List<LetterSample> toOfficers();

	/**
	 * One of each kind of letter to people outside, in English and in Welsh.
	 */
	List<LetterSample> toPeopleOutside();

}
