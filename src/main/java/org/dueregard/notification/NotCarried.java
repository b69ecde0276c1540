package org.dueregard.notification;

import org.springframework.mail.MailException;

/**
 * A letter was not taken, or nobody knows whether it was.
 */
class NotCarried extends MailException {

	private final Reply reply;

	/**
	 * @param cause with what was said, for administrators to read
	 */
	NotCarried(Reply reply, Exception cause) {
		super(cause.toString(), cause);
		this.reply = reply;
	}

	Reply reply() {
		return this.reply;
	}

	/**
	 * What was said, in the words of whoever said it.
	 */
	String words() {
		return String.valueOf(getCause());
	}

}
