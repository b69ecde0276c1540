package org.dueregard.publication.document;

import org.dueregard.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A number of people, and how exactly it is told. Small numbers can point at a person, so
 * the public reads none below the limit of the body: there 3 becomes "fewer than 5", and
 * the rest is rounded. Nobody at all stays nobody.
 */
public record PeopleCount(int number, Precision precision) {

	public static @Nullable PeopleCount exactly(@Nullable Integer number) {
		return (number != null) ? new PeopleCount(number, Precision.EXACT) : null;
	}

	public PeopleCount forThePublic(SmallNumbers rule) {
		if (this.precision != Precision.EXACT || this.number == 0) {
			return this;
		}
		if (this.number < rule.hiddenBelow()) {
			return new PeopleCount(rule.hiddenBelow(), Precision.FEWER_THAN);
		}
		return rule.rounds() ? new PeopleCount(nearest(rule.roundedTo()), Precision.ROUNDED) : this;
	}

	/**
	 * No more than whether it is too small to be told, where more would give away others.
	 */
	public PeopleCount atLeast(SmallNumbers rule) {
		return new PeopleCount((this.number < rule.hiddenBelow()) ? 1 : rule.hiddenBelow(), Precision.AT_LEAST);
	}

	private int nearest(int step) {
		var nearest = (this.number + step / 2L) / step * step;
		return (int) ((nearest > Integer.MAX_VALUE) ? nearest - step : nearest);
	}

	/**
	 * How exactly a number is told.
	 */
	public enum Precision {

		EXACT, ROUNDED, FEWER_THAN, AT_LEAST

	}

}
