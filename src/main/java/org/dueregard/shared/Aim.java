package org.dueregard.shared;

/**
 * The three aims a body must have due regard to (Equality Act 2010 s.149(1)).
 */
public enum Aim {

	/** Eliminate discrimination, harassment and victimisation, s.149(1)(a). */
	ELIMINATE,
	/** Advance equality of opportunity, s.149(1)(b). */
	ADVANCE,
	/** Foster good relations, s.149(1)(c). */
	FOSTER

}
