package org.dueregard.publication.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers as they stand in a sentence, in figures or in words.
 */
final class NumberWords {

	private static final List<String> TO_TWENTY = List.of("one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
			"eighteen", "nineteen");

	private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
			"ninety");

	private static final int WRITTEN_OUT = 99;

	private NumberWords() {
	}

	/**
	 * A pattern for one number: its figures, with or without commas, and up to 99 its
	 * word.
	 */
	static String shape(int number) {
		var figures = (number < 1000) ? String.valueOf(number)
				: String.format(Locale.UK, "%,d", number).replace(",", "[, \u00A0]?");
		return (number >= 1 && number <= WRITTEN_OUT) ? figures + "|" + word(number) : figures;
	}

	/**
	 * A pattern for any number from 1 up to, and without, a limit of at most 100.
	 */
	static String shapeBelow(int limit) {
		return IntStream.range(1, limit).mapToObj(NumberWords::shape).collect(Collectors.joining("|"));
	}

	private static String word(int number) {
		if (number < 20) {
			return TO_TWENTY.get(number - 1);
		}
		var tens = TENS.get(number / 10 - 2);
		return (number % 10 == 0) ? tens : tens + "[- ]" + TO_TWENTY.get(number % 10 - 1);
	}

}
