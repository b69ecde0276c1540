package org.dueregard.impact;

/**
 * Whether people are treated differently because of the characteristic (Equality Act 2010
 * s.13), or the same rule puts those who share it at a disadvantage (s.19).
 */
public enum Directness {

	DIRECT, INDIRECT

}
