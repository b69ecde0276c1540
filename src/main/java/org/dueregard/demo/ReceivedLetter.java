package org.dueregard.demo;

import java.io.IOException;
import java.time.ZonedDateTime;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.shared.London;

/**
 * A letter in the demo's inbox.
 *
 * @param number counts upwards as letters come in
 * @param text its plain text; empty when it has none
 * @param html its HTML; empty when it has none
 */
public record ReceivedLetter(long number, String to, String subject, ZonedDateTime at, String text, String html) {

	static ReceivedLetter read(StoredMessage stored) throws MessagingException, IOException {
		var mail = stored.getMimeMessage();
		return new ReceivedLetter(stored.getUid(), to(mail), (mail.getSubject() != null) ? mail.getSubject() : "",
				London.at(stored.getReceivedDate().toInstant()), body(mail, "text/plain"), body(mail, "text/html"));
	}

	private static String to(MimeMessage mail) throws MessagingException {
		var recipients = mail.getRecipients(Message.RecipientType.TO);
		return (recipients != null) ? InternetAddress.toUnicodeString(recipients) : "";
	}

	private static String body(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return part.getContent().toString();
		}
		var body = "";
		if (part.getContent() instanceof Multipart parts) {
			for (var number = 0; number < parts.getCount() && body.isEmpty(); number++) {
				body = body(parts.getBodyPart(number), type);
			}
		}
		return body;
	}

}
