package org.dueregard.notification;

import java.time.Clock;

import jakarta.mail.MessagingException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Brings letters to a mail server.
 */
class SmtpCarrier implements Carrier {

	private final JavaMailSender server;

	private final Letterhead letterhead;

	private final BounceSettings bounces;

	private final Clock clock;

	SmtpCarrier(JavaMailSender server, Letterhead letterhead, BounceSettings bounces, Clock clock) {
		this.server = server;
		this.letterhead = letterhead;
		this.bounces = bounces;
		this.clock = clock;
	}

	@Override
	public void carry(Letter letter) {
		try {
			send(new Envelope(letter, this.letterhead.mailFrom(), this.bounces.address(), this.clock.instant()));
		}
		catch (MessagingException unusable) {
			throw new NotCarried(Reply.NEVER, unusable);
		}
	}

	private void send(Envelope envelope) {
		try {
			this.server.send(envelope);
		}
		catch (MailException ex) {
			throw new NotCarried(Reply.of(ex, envelope.isHandedOver()), ex);
		}
	}

	@Override
	public boolean isToldLater() {
		return this.bounces.areRead();
	}

}
