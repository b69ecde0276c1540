package org.dueregard.notification;

/**
 * Brings letters to whoever delivers them.
 */
interface Carrier {

	/**
	 * Hands a letter over.
	 * @throws NotCarried when it was not taken, or nobody knows
	 */
	void carry(Letter letter);

	/**
	 * Whether somebody tells us later what became of letters that were taken.
	 */
	boolean isToldLater();

}
