package org.dueregard.notification;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.TestPost;
import org.dueregard.assessment.Assessment;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dueregard.notification.Correspondents.ADVISER;
import static org.dueregard.notification.Correspondents.DIRECTOR;
import static org.dueregard.notification.Correspondents.WITHOUT_ADDRESS;

@OwnApplication
@DueRegardTest
@Import({ TestPost.class, Correspondents.class, Correspondence.class })
class WrittenLettersTests {

	@Autowired
	Letters letters;

	@Autowired
	Correspondence correspondence;

	@Autowired
	Correspondents.HeldSchedule schedule;

	@Autowired
	Correspondents.KnownOfficers officers;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@AfterEach
	void forget() throws FolderException {
		this.correspondence.forget();
	}

	@Test
	void aTaskThatWaitsMakesALetter() throws Exception {
		var assessment = this.correspondence.registered("Closure of Beck Lane library");

		this.correspondence.write(new Notice(Occasion.TASK_WAITS, assessment.id(), ADVISER, "Review the quality",
				"The figures are in.\n<b>See table 2.</b>", LocalDate.of(2026, 3, 6), "/workbench/tasks/7"));
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		var named = assessment.reference() + " Closure of Beck Lane library";
		assertThat(mail.getSubject()).isEqualTo("Please review the quality: " + named);
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("adviser@fellshire.example");
		assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("due-regard@localhost");
		assertThat(mail.getSentDate().toInstant()).isEqualTo(this.clock.instant());
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(text(mail)).containsSubsequence("Dear Equality adviser,", "Assessment: " + named,
				"Decision on: Friday 1 May 2026", "Due by: Friday 6 March 2026", "What the last officer said:",
				"> The figures are in.", "> <b>See table 2.</b>", "Open the task:",
				"http://localhost:8080/workbench/tasks/7", "To answer, open the link");
		assertThat(html(mail)).contains("lang=\"en-GB\"", "<h1>", "The figures are in.<br>",
				"&lt;b&gt;See table 2.&lt;/b&gt;", "href=\"http://localhost:8080/workbench/tasks/7\"");
	}

	@Test
	void noticesOfOneTransactionMakeOneLetter() throws Exception {
		var library = this.correspondence.registered("Closure of Beck Lane library");
		var buses = this.correspondence.registered("Fewer buses");

		this.correspondence.write(task(library, ADVISER), task(buses, ADVISER), task(library, ADVISER));
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		assertThat(mail.getSubject()).isEqualTo("2 tasks wait for you");
		assertThat(text(mail)).containsSubsequence(library.reference().value(), buses.reference().value())
			.containsOnlyOnce("/workbench/tasks/" + library.id())
			.containsOnlyOnce("/workbench/tasks/" + buses.id());
		assertThat(html(mail)).contains("<h2>", "/workbench/tasks/" + library.id(), "/workbench/tasks/" + buses.id());
		assertThat(this.officers.asked()).containsExactly(ADVISER);
	}

	@Test
	void newsAmongTasksIsNotCalledATask() throws Exception {
		var assessment = this.correspondence.registered("Fewer buses");

		this.correspondence.write(task(assessment, ADVISER), published(assessment));
		this.correspondence.sendAll();

		assertThat(this.correspondence.onlyMail().getSubject()).isEqualTo("2 notices for you");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			TASK_WAITS | Please review the quality:
			SENT_BACK  | Sent back to you, please review the quality:
			REMINDER   | Reminder, please review the quality:
			ESCALATION | Waiting too long, review the quality:
			PUBLISHED  | Review the quality:
			""")
	void eachOccasionHasItsOwnWords(Occasion occasion, String words) throws Exception {
		var assessment = this.correspondence.registered("Fewer buses");

		this.correspondence
			.write(new Notice(occasion, assessment.id(), ADVISER, "Review the quality", null, null, "/here"));
		this.correspondence.sendAll();

		assertThat(this.correspondence.onlyMail().getSubject())
			.isEqualTo(words + " " + assessment.reference() + " Fewer buses");
		assertThat(text(this.correspondence.onlyMail())).contains("http://localhost:8080/here");
	}

	@Test
	void newsAsksForNoAnswer() throws Exception {
		this.correspondence.write(published(this.correspondence.registered("Fewer buses")));
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		assertThat(text(mail)).contains("Read the assessment:").doesNotContain("To answer", "Due by", "said");
		assertThat(html(mail)).contains("Read the assessment").doesNotContain("To answer", "Due by", "said");
	}

	@Test
	void eachOfficerGetsTheirOwnLetter() {
		var assessment = this.correspondence.registered("Fewer buses");

		this.correspondence.write(task(assessment, ADVISER), task(assessment, DIRECTOR));
		this.correspondence.sendAll();

		assertThat(this.correspondence.mails()).extracting((mail) -> mail.getAllRecipients()[0].toString())
			.containsExactlyInAnyOrder("adviser@fellshire.example", "director@fellshire.example");
		assertThat(this.officers.asked()).containsExactly(ADVISER, DIRECTOR);
	}

	@Test
	void anOfficerWithoutAnAddressGetsNone() {
		var assessment = this.correspondence.registered("Fewer buses");

		this.correspondence.write(task(assessment, WITHOUT_ADDRESS), task(assessment, new OfficerId("gone")));

		assertThat(this.schedule.letters()).isEmpty();
	}

	@Test
	void workThatFailsSendsNothing() {
		var assessment = this.correspondence.registered("Fewer buses");
		var before = letters();

		this.transaction.executeWithoutResult((status) -> {
			this.letters.write(task(assessment, ADVISER));
			status.setRollbackOnly();
		});

		assertThat(this.schedule.letters()).isEmpty();
		assertThat(letters()).isEqualTo(before);
	}

	@Test
	void aTransactionInsideAnotherWritesItsOwnLetters() {
		var assessment = this.correspondence.registered("Fewer buses");
		var inner = new TransactionTemplate(this.transactions);
		inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

		this.transaction.executeWithoutResult((status) -> {
			this.letters.write(task(assessment, ADVISER));
			inner.executeWithoutResult((own) -> this.letters.write(task(assessment, DIRECTOR)));
			status.setRollbackOnly();
		});

		assertThat(this.schedule.letters()).extracting(this::recipient).containsExactly(DIRECTOR.value());
	}

	@Test
	void withoutATransactionNothingIsWritten() {
		var notice = task(this.correspondence.registered("Fewer buses"), ADVISER);

		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.letters.write(notice));
	}

	@Test
	void aNoticeThatComesTooLateIsNotLostInSilence() {
		var notice = task(this.correspondence.registered("Fewer buses"), ADVISER);
		var late = new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				WrittenLettersTests.this.letters.write(notice);
			}
		};

		assertThatIllegalStateException()
			.isThrownBy(() -> this.transaction
				.executeWithoutResult((status) -> TransactionSynchronizationManager.registerSynchronization(late)))
			.withMessageContaining("too late");
	}

	@Test
	void titlesInAnyScriptArrive() throws Exception {
		var title = "Закрытие библиотеки: Llyfrgell Tŷ’r Bryn 📚";

		this.correspondence.write(task(this.correspondence.registered(title), ADVISER));
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		assertThat(mail.getSubject()).endsWith(title);
		assertThat(text(mail)).contains(title);
		assertThat(html(mail)).contains(title);
	}

	@Test
	void aTitleCannotAddAHeader() throws Exception {
		var title = "Buses\r\nBcc: all@fellshire.example\r\n\r\nBody\u2028x\u0007";

		this.correspondence.write(task(this.correspondence.registered(title), ADVISER));
		this.correspondence.sendAll();

		var mail = this.correspondence.onlyMail();
		assertThat(mail.getSubject()).endsWith("Buses Bcc: all@fellshire.example Body x");
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getAllRecipients()).hasSize(1);
	}

	private Notice task(Assessment assessment, OfficerId recipient) {
		return this.correspondence.task(assessment, recipient);
	}

	private Notice published(Assessment assessment) {
		return new Notice(Occasion.PUBLISHED, assessment.id(), ADVISER, "Assessment published", null, null,
				"/assessments/" + assessment.reference());
	}

	private static String text(MimeMessage mail) throws MessagingException, IOException {
		return part(mail, 0, "text/plain");
	}

	private static String html(MimeMessage mail) throws MessagingException, IOException {
		return part(mail, 1, "text/html");
	}

	private static String part(MimeMessage mail, int number, String type) throws MessagingException, IOException {
		assertThat(mail.getContentType()).startsWith("multipart/alternative");
		var part = ((Multipart) mail.getContent()).getBodyPart(number);
		assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("utf-8");
		return ((String) part.getContent()).replace("\r\n", "\n");
	}

	private long letters() {
		return this.jdbc.sql("select count(*) from letter").query(Long.class).single();
	}

	private String recipient(UUID letter) {
		return this.jdbc.sql("select recipient from letter where id = ?").param(letter).query(String.class).single();
	}

}
