package org.dueregard.notification;

import java.util.UUID;

/**
 * The public door of notification.
 */
public interface Letters {

	/**
	 * Tells an officer something, in the letter that this transaction writes to them. The
	 * letter is written with the work and sent after it; if the work fails there is none.
	 * An officer without an address gets none.
	 */
	void write(Notice notice);

	/**
	 * Sends a letter that is waiting. At most once: a letter whose sending was begun and
	 * not seen to end is not sent again, nor is one that the mail server will never take.
	 * @throws org.springframework.mail.MailException when the mail server did not take
	 * it; it waits for another try
	 */
	void send(UUID letter);

	/**
	 * Tries a waiting letter no more.
	 */
	void giveUp(UUID letter);

}
