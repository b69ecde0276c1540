package org.dueregard.request;

/**
 * Why a body may refuse. The sections are those of the Freedom of Information Act 2000;
 * in Scotland, and for environmental information, the like ground of the law that applies
 * there.
 */
public enum RefusalGround {

	/** FOIA s.12: finding it would cost more than the limit. */
	COST,
	/** FOIA s.14: vexatious, or asked again too soon. */
	VEXATIOUS_OR_REPEATED,
	/** FOIA s.21: the person can get it otherwise. */
	OTHERWISE_ACCESSIBLE,
	/** FOIA s.22: it is to be published. */
	FUTURE_PUBLICATION,
	/** FOIA s.36: it would harm how the body works. */
	CONDUCT_OF_AFFAIRS,
	/** FOIA s.40: it is about people who can be known. */
	PERSONAL_DATA,
	/** FOIA s.41: it was told in confidence. */
	IN_CONFIDENCE,
	/** FOIA s.42: legal advice. */
	LEGAL_ADVICE,
	/** FOIA s.43: it would harm somebody's trade. */
	COMMERCIAL,
	/** Another ground, which the reply names. */
	OTHER

}
