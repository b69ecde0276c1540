package org.dueregard.publication.document;

import org.jspecify.annotations.Nullable;

/**
 * A number of people, and how exactly it is told. Small numbers can point at a person, so
 * the public never reads one: 1 to 4 becomes "fewer than 5", the rest is rounded to the
 * nearest 5. Nobody at all stays nobody.
 */
public record PeopleCount(int number, Precision precision) {

	private static final int STEP = 5;

	public static @Nullable PeopleCount exactly(@Nullable Integer number) {
		return (number != null) ? new PeopleCount(number, Precision.EXACT) : null;
	}

	public PeopleCount forThePublic() {
		if (this.precision != Precision.EXACT || this.number == 0) {
			return this;
		}
		if (this.number < STEP) {
			return new PeopleCount(STEP, Precision.FEWER_THAN);
		}
		return new PeopleCount(Math.toIntExact(Math.min(nearest(), Integer.MAX_VALUE)), Precision.ROUNDED);
	}

	private long nearest() {
		return (this.number + STEP / 2L) / STEP * STEP;
	}

	/**
	 * How exactly a number is told.
	 */
	public enum Precision {

		EXACT, ROUNDED, FEWER_THAN

	}

}
