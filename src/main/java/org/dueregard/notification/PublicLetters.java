package org.dueregard.notification;

/**
 * The door for letters to people outside.
 */
public interface PublicLetters {

	/**
	 * Writes a letter with the work of the present transaction; it is sent after it, and
	 * if the work fails there is none.
	 */
	void write(PublicNotice notice);

}
