package org.dueregard.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.TestPost;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Letters to people outside.
 */
@OwnApplication
@DueRegardTest
@Import({ TestPost.class, Correspondents.class, Correspondence.class })
class PublicLettersTests {

	private static final String END = "/subscriptions/secret/unsubscribe";

	@Autowired
	PublicLetters letters;

	@Autowired
	Correspondence correspondence;

	@Autowired
	Correspondents.HeldSchedule schedule;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void forget() throws FolderException {
		this.correspondence.forget();
	}

	@Test
	void somebodyOutsideGetsALetterOfTheirOwn() throws Exception {
		write(notice("reader@example.org", Locale.UK, "Beck Lane", "Dear reader,\nit is <public>.", END));
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		assertThat(mail.getSubject())
			.isEqualTo("Please confirm that you want e-mails about equality impact assessments");
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("reader@example.org");
		assertThat(mail.getHeader("Content-Language")).containsExactly("en-GB");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<http://localhost:8080" + END + ">");
		assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
		assertThat(mail.getMessageID()).isEqualTo("<" + letter() + "@localhost>");
		assertThat(part(mail, 0)).containsSubsequence("to this address about Beck Lane.", "If it was you",
				"What the officer wrote:", "> Dear reader,", "> it is <public>.",
				"Confirm that you want these e-mails:", "http://localhost:8080/here", "Stop these e-mails:",
				"http://localhost:8080" + END, "replies to it are not read. To write to Fellshire: x.");
		assertThat(part(mail, 1)).contains("lang=\"en-GB\"", "<h1>", "about Beck Lane.</p>",
				"Dear reader,<br>it is &lt;public&gt;.", "href=\"http://localhost:8080/here\"",
				"href=\"http://localhost:8080" + END + "\"");
	}

	@Test
	void inWelshEverythingIsWelshButWhatABodyWrote() throws Exception {
		var notice = new PublicNotice(null, "x", new MailAddress("reader@example.org"), Locale.forLanguageTag("cy"),
				"confirmSubscription", List.of(LocalDate.of(2026, 3, 6)), List.of(new Lead("Cyhoeddwyd",
						"EIA-2026-000001 Fewer\r\nbuses", "/assessments/EIA-2026-000001?lang=cy")),
				null, "/here?lang=cy", Urgency.IN_BULK, null);
		write(notice);
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		assertThat(mail.getSubject()).startsWith("Cadarnhewch");
		assertThat(mail.getHeader("Content-Language")).containsExactly("cy-GB");
		assertThat(mail.getHeader("List-Unsubscribe")).isNull();
		assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
		assertThat(part(mail, 0))
			.contains("am Dydd Gwener 6 Mawrth 2026", "- Cyhoeddwyd: EIA-2026-000001 Fewer buses\n",
					"  http://localhost:8080/assessments/EIA-2026-000001?lang=cy")
			.doesNotContain("Stop", "replies", "officer");
		assertThat(part(mail, 1)).contains("<html lang=\"cy-GB\"", "lang=\"en-GB\">EIA-2026-000001 Fewer buses</a>")
			.doesNotContain("Stop", "replies", "officer");
	}

	@Test
	void whatALetterNamesCannotAddAHeaderOrARecipient() throws Exception {
		write(notice("reader@example.org", Locale.UK, "Buses\r\nBcc: all@example.org\r\n\r\nx\u2028y", null, END));
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(part(mail, 0)).contains("about Buses Bcc: all@example.org x y.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@example.org", "first.last+tag@sub.example.co.uk", "o'brien@example.org",
			"a_b-c@xn--bcher-kva.example" })
	void addressesOfTheInternetAreTaken(String address) {
		assertThat(MailAddress.in("  " + address + "\t")).hasValue(new MailAddress(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a@", "@example.org", "a@localhost", "a@example.org, b@example.org",
			"a@example.org b@example.org", "A <a@example.org>", "a@example.org\r\nBcc: b@example.org",
			"a\n@example.org", "\"a b\"@example.org", "a@[127.0.0.1]", "a@127.0.0.1", "a@example.org.",
			"a@-example.org", "a..b@example.org", ".a@example.org", "a.@example.org", "a@exa_mple.org", "a@b@c.org",
			"(c)a@example.org", "ŵ@example.org", "a@example.org\u0000", "a@example..org", "list:a@example.org;" })
	void whatIsNoSuchAddressIsNot(String address) {
		assertThat(MailAddress.in(address)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> notice(address, Locale.UK, "Beck Lane", null, null))
			.withMessage("Not an address of mail");
	}

	@Test
	void anAddressHasAnEnd() {
		var domain = "@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60);

		assertThat(MailAddress.in("x".repeat(64) + domain + ".org")).isPresent();
		assertThat(MailAddress.in("x".repeat(65) + domain + ".org")).isEmpty();
		assertThat(MailAddress.in("x".repeat(64) + domain + ".abc.ab"))
			.hasValueSatisfying((address) -> assertThat(address.value()).hasSize(MailAddress.LONGEST));
		assertThat(MailAddress.in("x".repeat(64) + domain + ".abcd.ab")).isEmpty();
	}

	@Test
	void workThatFailsSendsNothingAndWithoutWorkThereIsNone() {
		var before = letters();
		this.transaction.executeWithoutResult((status) -> {
			this.letters.write(notice("reader@example.org", Locale.UK, "x", null, null));
			status.setRollbackOnly();
		});

		assertThat(letters()).isEqualTo(before);
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.letters.write(notice("reader@example.org", Locale.UK, "x", null, null)));
	}

	@Test
	void onceSentItIsNotSentAgainAndItsReaderIsForgotten() {
		write(notice("reader@example.org", Locale.UK, "Beck Lane", null, END));
		var written = entry();

		this.correspondence.sendAll();
		this.correspondence.sendAll();

		assertThat(this.correspondence.mails()).hasSize(1);
		assertThat(written).containsEntry("state", "WAITING")
			.containsEntry("unsubscribe", "http://localhost:8080" + END);
		assertThat(written.get("text")).asString().contains("Beck Lane");
		assertThat(entry()).containsEntry("state", "SENT")
			.containsEntry("address", "")
			.containsEntry("text", "")
			.containsEntry("html", "")
			.containsEntry("unsubscribe", null);
	}

	@ParameterizedTest
	@CsvSource({ "AT_ONCE", "IN_BULK" })
	void itsUrgencyReachesTheSchedule(Urgency urgency) {
		write(new PublicNotice(null, "x", "reader@example.org", Locale.UK, "confirmSubscription", List.of("x"), null,
				"/here", urgency, null));

		assertThat(this.schedule.urgencies()).endsWith(urgency);
	}

	private PublicNotice notice(String address, Locale language, String about, @Nullable String prose,
			@Nullable String end) {
		return new PublicNotice(new BodyId("correspondence"), "x", address, language, "confirmSubscription",
				List.of(about), prose, "/here", Urgency.AT_ONCE, end);
	}

	private void write(PublicNotice notice) {
		this.transaction.executeWithoutResult((status) -> this.letters.write(notice));
	}

	private int letters() {
		return this.jdbc.sql("select count(*) from letter").query(Integer.class).single();
	}

	private UUID letter() {
		return this.schedule.letters().get(0);
	}

	private Map<String, Object> entry() {
		return this.jdbc.sql("""
				select state, address, unsubscribe, cast(text_body as varchar(4000)) as text,
				cast(html_body as varchar(4000)) as html from letter where id = ?""")
			.param(letter())
			.query()
			.singleRow();
	}

	private static String part(MimeMessage mail, int number) throws Exception {
		return ((String) ((Multipart) mail.getContent()).getBodyPart(number).getContent()).replace("\r\n", "\n");
	}

}
