package org.dueregard.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.Clockwork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Somebody without an account who asks for letters and reads them.
 */
class Reader {

	private static final Pattern OUR_LINK = Pattern.compile("http://localhost:8080(/subscriptions/\\S+)");

	private final MockMvcTester browser;

	private final GreenMail server;

	private final Clockwork clockwork;

	final String address;

	Reader(WebApplicationContext application, String address) {
		this.browser = MockMvcTester.from(application, (server) -> server.apply(springSecurity()).build());
		this.server = application.getBean(GreenMail.class);
		this.clockwork = application.getBean(Clockwork.class);
		this.address = address;
	}

	MvcTestResult get(String path) {
		return this.browser.get().uri(URI.create(path)).exchange();
	}

	MvcTestResult post(String path, String... fields) {
		var form = this.browser.post().uri(URI.create(path));
		for (var number = 0; number < fields.length; number += 2) {
			form = form.formField(fields[number], fields[number + 1]);
		}
		return form.exchange();
	}

	MvcTestResult ask(String question, Rhythm rhythm) {
		return post("/subscriptions/new" + question, "address", this.address, "rhythm", rhythm.name(), "website", "",
				"begun", "1");
	}

	/**
	 * Asks for letters and confirms it.
	 */
	Reader follow(String question, Rhythm rhythm) {
		assertThat(ask(question, rhythm)).hasStatus(303);
		var link = lastLink();
		assertThat(post(link)).hasStatus(303);
		return this;
	}

	/**
	 * Has many others, and nobody else, follow the same.
	 */
	static void many(JdbcClient jdbc, int many, TopicKind kind, String subject, Rhythm rhythm) {
		jdbc.sql("delete from subscription").update();
		for (var number = 0; number < many; number++) {
			var address = "many%d@example.org".formatted(number);
			jdbc.sql("""
					insert into subscription (id, address, mailbox, language, kind, subject, rhythm, asked_at,
					confirmed_at) values (?, ?, ?, 'en-GB', ?, ?, ?, current_timestamp, current_timestamp)""")
				.params(UUID.randomUUID(), address, address, kind.name(), subject, rhythm.name())
				.update();
		}
	}

	List<MimeMessage> mails() {
		this.clockwork.background();
		return Arrays.stream(this.server.getReceivedMessages()).filter(this::isToMe).toList();
	}

	MimeMessage lastMail() {
		var mails = mails();
		assertThat(mails).isNotEmpty();
		return mails.get(mails.size() - 1);
	}

	String lastLink() {
		return lastLink(lastMail());
	}

	static String lastLink(MimeMessage mail) {
		var links = OUR_LINK.matcher(text(mail)).results().map((found) -> found.group(1)).toList();
		assertThat(links).isNotEmpty();
		return links.get(links.size() - 1);
	}

	static String text(MimeMessage mail) {
		try {
			return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString().replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String location(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
	}

	private boolean isToMe(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString().equals(this.address);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
