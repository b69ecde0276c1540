package org.dueregard.shared;

import java.util.Optional;

/**
 * How a public body tells numbers of people, so that none points at a person. Nobody at
 * all is always told.
 *
 * @param hiddenBelow numbers of 1 or more that are below this are not told; with 1 there
 * is none such, and the smallest numbers are told too
 * @param roundedTo numbers that are told are rounded to a multiple of this; with 1 they
 * are told exactly
 */
public record SmallNumbers(int hiddenBelow, int roundedTo) {

	/** What a body does that has not said otherwise. */
	public static final SmallNumbers USUAL = new SmallNumbers(5, 5);

	private static final int MOST = 100;

	public SmallNumbers {
		refusal(hiddenBelow, roundedTo).ifPresent((sentence) -> {
			throw new IllegalArgumentException(sentence);
		});
	}

	/**
	 * Why numbers cannot be told like this, as a sentence; empty if they can.
	 */
	public static Optional<String> refusal(int hiddenBelow, int roundedTo) {
		if (hiddenBelow < 1 || hiddenBelow > MOST || roundedTo < 1 || roundedTo > MOST) {
			return Optional
				.of("hidden-below and rounded-to must be from 1 to " + MOST + "; 1 hides no number, or rounds none");
		}
		if (hiddenBelow == 2) {
			return Optional.of("hidden-below must not be 2: whoever reads \"fewer than 2\" knows that it is one person."
					+ " Say 3 or more, or 1 to hide no number");
		}
		if (roundedTo > 2 * hiddenBelow) {
			return Optional.of("rounded-to must be at most twice hidden-below: otherwise a number of %d would be"
				.formatted(hiddenBelow) + " rounded to nobody");
		}
		return Optional.empty();
	}

	/**
	 * Whether there are numbers too small to be told.
	 */
	public boolean hides() {
		return this.hiddenBelow > 1;
	}

	/**
	 * Whether the others are rounded.
	 */
	public boolean rounds() {
		return this.roundedTo > 1;
	}

}
