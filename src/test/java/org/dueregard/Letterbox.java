package org.dueregard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.Casework.Case;
import org.springframework.boot.test.context.TestComponent;

/**
 * What the officers have received by mail.
 */
@TestComponent
public class Letterbox {

	private final GreenMail server;

	private final Clockwork clockwork;

	Letterbox(GreenMail server, Clockwork clockwork) {
		this.server = server;
		this.clockwork = clockwork;
	}

	/**
	 * Throws away what has come so far, and what is under way.
	 */
	public Letterbox empty(Case about) {
		about.background();
		try {
			this.server.purgeEmailFromAllMailboxes();
		}
		catch (FolderException ex) {
			throw new IllegalStateException(ex);
		}
		return this;
	}

	/**
	 * Every letter that names a case, once all are sent.
	 */
	public List<Received> about(Case about) {
		return naming(about.reference().value());
	}

	/**
	 * Every letter that names a reference, once all are sent.
	 */
	public List<Received> naming(String reference) {
		this.clockwork.background();
		return Arrays.stream(this.server.getReceivedMessages())
			.map(Received::of)
			.filter((letter) -> letter.text().contains(reference))
			.toList();
	}

	/**
	 * A letter as it arrived.
	 *
	 * @param to name under which the officer signs in
	 */
	public record Received(String to, String subject, String text) {

		private static Received of(MimeMessage mail) {
			try {
				var to = mail.getAllRecipients()[0].toString().replace("@fellshire.example", "");
				var text = ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
				return new Received(to, mail.getSubject(), text);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
