package org.dueregard.impact;

/**
 * Which way an effect goes. Unknown is never scored: it opens a gap.
 */
public enum ImpactKind {

	POSITIVE, NEGATIVE, NEUTRAL, UNKNOWN

}
