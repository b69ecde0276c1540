package org.dueregard.publication.register;

import java.util.function.LongConsumer;

/**
 * Finds words in the register, as well as the database can. Whatever finds, finds the
 * same.
 */
interface Finder {

	/** A change of the register after which all was filed. */
	long BEGINNING = Long.MIN_VALUE;

	/**
	 * Names the id of each line that has a phrase.
	 * @param after only of what a later change of the register filed
	 */
	void find(Phrase phrase, long after, LongConsumer line);

}
