package org.dueregard.publication.disclosure;

import org.dueregard.publication.document.PeopleCount;
import org.dueregard.shared.SmallNumbers;

/**
 * What a reader can tell of a number: it is one of these. Known in the field as its
 * feasibility interval.
 *
 * @param from the first of them
 * @param to the last of them
 */
record Range(long from, long to) {

	private static final long ENDLESS = 1L << 40;

	/** Of a number that is not told at all. */
	static final Range ANY = new Range(0, ENDLESS);

	/**
	 * What one told number says by itself.
	 */
	static Range of(PeopleCount told, SmallNumbers rule) {
		long number = told.number();
		return switch (told.precision()) {
			case EXACT -> new Range(number, number);
			case FEWER_THAN -> new Range(1, number - 1);
			case AT_LEAST -> new Range(number, ENDLESS);
			case ROUNDED -> rounded(number, rule);
		};
	}

	private static Range rounded(long number, SmallNumbers rule) {
		var first = number - rule.roundedTo() / 2;
		return new Range(Math.max(rule.hiddenBelow(), first), first + rule.roundedTo() - 1);
	}

	Range and(Range other) {
		return new Range(Math.max(this.from, other.from), Math.min(this.to, other.to));
	}

	Range plus(Range other) {
		return new Range(this.from + other.from, this.to + other.to);
	}

	/**
	 * What is left when something else of it is taken away.
	 */
	Range minus(Range other) {
		return new Range(this.from - other.to, this.to - other.from);
	}

	/**
	 * Whether it says that a number is small, and more of it than "fewer than" does.
	 */
	boolean givesAway(SmallNumbers rule) {
		return this.to < rule.hiddenBelow() && this.to - this.from + 1 < rule.hiddenBelow() - 1;
	}

}
