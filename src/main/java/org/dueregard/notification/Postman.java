package org.dueregard.notification;

import java.time.Clock;
import java.util.Arrays;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Brings a letter to the mail server and notes what came of it. Should it die on the way,
 * the letter stays as taken and is not sent again.
 */
@Component
class Postman {

	private final JavaMailSender server;

	private final Letterhead letterhead;

	private final LetterBook book;

	private final Clock clock;

	Postman(JavaMailSender server, Letterhead letterhead, LetterBook book, Clock clock) {
		this.server = server;
		this.letterhead = letterhead;
		this.book = book;
		this.clock = clock;
	}

	void deliver(Letter letter) {
		var envelope = seal(letter);
		try {
			this.server.send(envelope);
		}
		catch (MailException ex) {
			if (envelope.isHandedOver() && !isRefusal(ex)) {
				this.book.inDoubt(letter.id(), ex.toString());
			}
			else {
				this.book.refused(letter.id(), ex.toString());
			}
			throw ex;
		}
		this.book.sent(letter.id());
	}

	private Envelope seal(Letter letter) {
		try {
			return new Envelope(letter, this.letterhead.mailFrom(), this.clock.instant());
		}
		catch (MessagingException ex) {
			this.book.refused(letter.id(), ex.toString());
			throw new MailParseException(ex);
		}
	}

	/**
	 * Whether the server answered, and said no. A lost connection comes as a failure too,
	 * but without a reply code.
	 */
	private static boolean isRefusal(MailException ex) {
		return ex instanceof MailSendException sending && Arrays.stream(sending.getMessageExceptions())
			.anyMatch((cause) -> cause instanceof SMTPSendFailedException failed && failed.getReturnCode() > 0);
	}

}
