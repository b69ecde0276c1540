package org.dueregard.identity;

/**
 * Where a body works: decides its bank holidays and the characteristics the law names.
 */
public enum Jurisdiction {

	/** Equality Act 2010. */
	ENGLAND_AND_WALES,
	/** Equality Act 2010, Scottish bank holidays. */
	SCOTLAND,
	/** Northern Ireland Act 1998 s.75. */
	NORTHERN_IRELAND

}
