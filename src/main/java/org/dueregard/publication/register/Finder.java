package org.dueregard.publication.register;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * Finds words in the register, as well as the database can. Whatever finds, finds the
 * same.
 */
interface Finder {

	/** A change of the register after which all was filed. */
	long BEGINNING = Long.MIN_VALUE;

	/**
	 * Names the id of each line that has a word.
	 * @param after only of what a later change of the register filed
	 */
	void find(Phrase word, long after, LongConsumer line);

	/**
	 * Names those of some lines that have a phrase; each of their texts is looked at.
	 */
	void findAmong(List<Long> lines, Phrase phrase, LongConsumer line);

}
