package org.dueregard.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.util.StringUtils;

/**
 * A letter on its way, which knows whether it has been handed to the mail server.
 */
class Envelope extends SMTPMessage {

	private final String messageId;

	private boolean handedOver;

	/**
	 * @param returnTo where it is sent back to; empty for the sender that its reader sees
	 */
	Envelope(Letter letter, String from, String returnTo, Instant now) throws MessagingException {
		super((Session) null);
		this.messageId = letter.messageId();
		setFrom(new InternetAddress(from, true));
		if (StringUtils.hasText(returnTo)) {
			setEnvelopeFrom(returnTo);
		}
		setReturnOption(RETURN_HDRS); // its links are for its reader alone
		setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
		setSubject(letter.subject(), StandardCharsets.UTF_8.name());
		setSentDate(Date.from(now));
		setHeader("Content-Language", letter.language().toLanguageTag());
		setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notices
														// back
		if (letter.unsubscribe() != null) { // RFC 8058
			setHeader("List-Unsubscribe", "<" + letter.unsubscribe().toASCIIString() + ">");
			setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
		var bodies = new MimeMultipart("alternative");
		bodies.addBodyPart(part(letter.text(), "plain"));
		bodies.addBodyPart(part(letter.html(), "html"));
		setContent(bodies);
	}

	private static MimeBodyPart part(String content, String kind) throws MessagingException {
		var part = new MimeBodyPart();
		part.setText(content, StandardCharsets.UTF_8.name(), kind);
		return part;
	}

	/**
	 * Keeps the letter's own id, where every sending would make a new one.
	 */
	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", this.messageId);
	}

	@Override
	public void writeTo(OutputStream server, String[] ignored) throws IOException, MessagingException {
		super.writeTo(server, ignored);
		this.handedOver = true;
	}

	/**
	 * Whether every word of it has gone to the mail server, which may then have taken it
	 * though its answer did not arrive.
	 */
	boolean isHandedOver() {
		return this.handedOver;
	}

}
