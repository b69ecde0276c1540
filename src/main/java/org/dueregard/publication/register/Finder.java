package org.dueregard.publication.register;

import java.util.BitSet;
import java.util.Map;

/**
 * Finds words in the register, as well as the database can. Whatever finds, finds the
 * same.
 */
interface Finder {

	/**
	 * Where they match.
	 */
	BitSet matching(Words words, Lines lines);

	/**
	 * How many of the words stand in a title, where there are any.
	 */
	Map<Integer, Integer> ranks(Words words, Lines lines);

}
