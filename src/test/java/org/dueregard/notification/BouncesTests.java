package org.dueregard.notification;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters that come back to a mailbox, over SMTP and IMAP.
 */
@DueRegardTest
@ExtendWith(OutputCaptureExtension.class)
class BouncesTests {

	private static final String RETURN_TO = "bounces@eia.example";

	private static final String HOST = "127.0.0.1";

	private static final Officer ADMINISTRATOR = new Officer(new OfficerId("postmaster"), "Administrator", null, null,
			Set.of(Role.ADMINISTRATOR));

	@Autowired
	LetterBook book;

	@Autowired
	BounceBook places;

	@Autowired
	LetterUpkeep upkeep;

	@Autowired
	UndeliveredLetters undelivered;

	@Autowired
	Letterhead letterhead;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	GreenMail server;

	GreenMailUser mailbox;

	@BeforeEach
	void open() {
		this.server = new GreenMail(
				new ServerSetup[] { new ServerSetup(TestSocketUtils.findAvailableTcpPort(), HOST, "smtp"),
						new ServerSetup(TestSocketUtils.findAvailableTcpPort(), HOST, "imaps") });
		this.server.start();
		this.mailbox = this.server.setUser(RETURN_TO, "bounces", "a long secret");
	}

	@AfterEach
	void close() {
		this.server.stop();
		this.clock.reset();
		this.jdbc.sql("delete from letter where about = 'bounces'").update();
		this.jdbc.sql("update bounce_mailbox set mailbox = '', taken_until = ?")
			.param(this.clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
			.update();
	}

	@Test
	void aLetterThatComesBackIsForAdministratorsToSendAgain() throws Exception {
		var letter = sent();
		var other = sent();
		assertThat(entry(letter)).containsEntry("state", "HANDED_OVER")
			.containsEntry("address", "ada@fellshire.example");
		assertThat(inMail(letter).getHeader("Return-Path")).containsExactly("<" + RETURN_TO + ">");
		comesBack(Returned.undeliverable(headers(letter)));

		reader().read();

		assertThat(entry(letter)).containsEntry("state", "FAILED")
			.containsEntry("last_error", "Came back: 5.1.1 550 5.1.1 <nobody@fellshire.example>: No such user")
			.containsEntry("address", "ada@fellshire.example")
			.containsEntry("text_body", "Dear resident");
		assertThat(entry(other)).containsEntry("state", "HANDED_OVER");
		assertThat(read()).containsExactly(true);
		assertThat(this.undelivered.of(ADMINISTRATOR, 0, 10)).filteredOn((still) -> still.id().equals(letter))
			.singleElement()
			.satisfies((still) -> assertThat(still.trouble()).isEqualTo(Trouble.NOT_TAKEN));
		assertThat(this.undelivered.sendAgain(ADMINISTRATOR, letter)).isTrue();
		assertThat(entry(letter)).containsEntry("state", "WAITING");
	}

	@Test
	void otherMailIsLeftAsItIs() throws Exception {
		var letter = sent();
		var strangers = Returned.HEADERS;
		var anotherSite = headers(letter).replaceFirst("(?m)^Message-ID: .*$", "Message-ID: <" + letter + "@another>");
		comesBack(Returned.delayed(headers(letter)), Returned.undeliverable(strangers),
				Returned.undeliverable(anotherSite), "Subject: I am away\r\n\r\nBack on Monday\r\n",
				"Content-Type: multipart/report; report-type=delivery-status\r\n\r\n\u0007\r\n");

		reader().read();

		assertThat(entry(letter)).containsEntry("state", "HANDED_OVER").containsEntry("last_error", null);
		assertThat(read()).containsExactly(false, false, false, false, false);
	}

	@Test
	void mailIsLookedAtOnceAndWhatComesLaterIsFound() throws Exception {
		var first = sent();
		var second = sent();
		comesBack(Returned.undeliverable(headers(first)));
		reader().read();
		this.jdbc.sql("update letter set state = 'HANDED_OVER' where id = ?").param(first).update();
		comesBack(Returned.undeliverable(headers(second)));

		reader().read();

		assertThat(entry(first)).containsEntry("state", "HANDED_OVER");
		assertThat(entry(second)).containsEntry("state", "FAILED");
	}

	@Test
	void aHugeMailKeepsNoOtherFromBeingRead() throws Exception {
		var large = sent();
		var next = sent();
		comesBack("Subject: x\r\n\r\n" + "huge\r\n".repeat(700_000),
				Returned.undeliverable(headers(large) + "\n" + "huge\n".repeat(300_000)),
				Returned.undeliverable(headers(next)));

		reader().read();

		assertThat(entry(large)).containsEntry("state", "FAILED");
		assertThat(entry(next)).containsEntry("state", "FAILED");
	}

	@Test
	void moreThanIsReadAtATimeIsReadNextTime() throws Exception {
		var letter = sent();
		comesBack(Collections.nCopies(100, "Subject: x\r\n\r\nx\r\n").toArray(String[]::new));
		comesBack(Returned.undeliverable(headers(letter)));

		reader().read();
		assertThat(entry(letter)).containsEntry("state", "HANDED_OVER");
		reader().read();

		assertThat(entry(letter)).containsEntry("state", "FAILED");
	}

	@Test
	void oneNodeReadsAtATimeAndOneThatDiesIsNotWaitedForForever() throws Exception {
		var letter = sent();
		comesBack(Returned.undeliverable(headers(letter)));

		var taken = IntStream.range(0, 8)
			.mapToObj((node) -> CompletableFuture.supplyAsync(() -> this.places.take("any", Duration.ofMinutes(15))))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		reader().read();
		assertThat(taken).filteredOn((place) -> place.isPresent()).hasSize(1);
		assertThat(entry(letter)).containsEntry("state", "HANDED_OVER");

		this.clock.pass(Duration.ofMinutes(15));
		reader().read();
		assertThat(entry(letter)).containsEntry("state", "FAILED");
	}

	@Test
	void aMailboxThatIsAwayIsNamedOnceAndReadWhenItIsBack(CapturedOutput log) throws Exception {
		var letter = sent();
		comesBack(Returned.undeliverable(headers(letter)));

		try (var gate = new Gate(this.server.getImaps().getPort())) {
			var reader = reader(settings(gate.port(), "a long secret", Map.of()));
			gate.shut();
			reader.read();
			reader.read();
			assertThat(log.getOut()).containsOnlyOnce("cannot be read").doesNotContain("a long secret");
			gate.open();
			reader.read();
			assertThat(entry(letter)).containsEntry("state", "FAILED");
			gate.shut();
			reader.read();
			assertThat(log.getOut().split("cannot be read", -1)).hasSize(3);
		}
	}

	@Test
	void aWrongPasswordAndAServerThatSaysNothingHoldUpNothing() throws Exception {
		try (var silent = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			var started = System.nanoTime();
			reader(settings(silent.getLocalPort(), "a long secret", Map.of("mail.imaps.timeout", "300"))).read();
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
		}
		reader(settings(this.server.getImaps().getPort(), "wrong", Map.of())).read();

		var letter = sent();
		comesBack(Returned.undeliverable(headers(letter)));
		reader().read();
		assertThat(entry(letter)).containsEntry("state", "FAILED");
	}

	@Test
	void aMailOverWhichTheConnectionBreaksIsPassedOverInTheEnd() throws Exception {
		comesBack("Subject: one\r\n\r\nx\r\n", "Subject: two\r\n\r\nx\r\n");
		var seen = new ArrayList<String>();

		try (var gate = new Gate(this.server.getImaps().getPort())) {
			var reading = new BounceMailbox(settings(gate.port(), "a long secret", Map.of()), this.clock);
			var place = BouncePlace.NOWHERE;
			for (var tries = 1; tries <= 5; tries++) {
				place = reading.readOn(place, (mail) -> {
					gate.shut();
					return true;
				});
				gate.open();
				assertThat(place.tries()).isEqualTo((tries < 5) ? tries : 0);
			}
			reading.readOn(place, (mail) -> seen.add(new String(mail, StandardCharsets.UTF_8)));
		}

		assertThat(seen).singleElement().asString().contains("Subject: two");
	}

	@Test
	void theWordsToSomebodyOutsideAreKeptForAWeek() {
		var letter = sent();
		this.clock.pass(Duration.ofDays(6));
		this.upkeep.waitNoLonger();
		assertThat(entry(letter)).containsEntry("state", "HANDED_OVER").containsEntry("text_body", "Dear resident");

		this.clock.pass(Duration.ofDays(2));
		this.upkeep.waitNoLonger();

		assertThat(entry(letter)).containsEntry("state", "SENT")
			.containsEntry("address", "")
			.containsEntry("text_body", "");
	}

	private UUID sent() {
		var id = UUID.randomUUID();
		this.transaction.executeWithoutResult(
				(status) -> this.book.enter(new Letter(id, null, null, "bounces", "ada@fellshire.example", Locale.UK,
						"You asked", "Dear resident", "<p>Dear resident</p>", this.letterhead.messageId(id), null)));
		var sender = new JavaMailSenderImpl();
		sender.setHost(HOST);
		sender.setPort(this.server.getSmtp().getPort());
		new Postman(new SmtpCarrier(sender, this.letterhead, settings(), this.clock), this.book)
			.deliver(this.book.take(id).orElseThrow());
		return id;
	}

	private MimeMessage inMail(UUID letter) {
		return Arrays.stream(this.server.getReceivedMessages()).filter((mail) -> {
			try {
				return String.valueOf(mail.getMessageID()).contains(letter.toString());
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).findFirst().orElseThrow();
	}

	/**
	 * The headers with which a letter has arrived.
	 */
	private String headers(UUID letter) {
		return GreenMailUtil.getHeaders(inMail(letter)) + "\n";
	}

	private void comesBack(String... mails) throws MessagingException {
		var session = GreenMailUtil.getSession(this.server.getSmtp().getServerSetup());
		try (var transport = session.getTransport("smtp")) {
			transport.connect();
			for (var mail : mails) {
				transport.sendMessage(
						new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))),
						InternetAddress.parse(RETURN_TO));
			}
		}
	}

	private List<Boolean> read() throws FolderException {
		return folder().getMessages().stream().map((mail) -> mail.getFlags().contains(Flags.Flag.SEEN)).toList();
	}

	private MailFolder folder() throws FolderException {
		return this.server.getManagers().getImapHostManager().getInbox(this.mailbox);
	}

	private BounceReader reader() {
		return reader(settings());
	}

	private BounceReader reader(BounceSettings settings) {
		return new BounceReader(settings, new BounceMailbox(settings, this.clock), this.places, this.book);
	}

	private BounceSettings settings() {
		return settings(this.server.getImaps().getPort(), "a long secret", Map.of());
	}

	private static BounceSettings settings(int port, String password, Map<String, String> more) {
		var properties = new HashMap<>(
				Map.of("mail.imaps.ssl.trust", "*", "mail.imaps.ssl.checkserveridentity", "false"));
		properties.putAll(more);
		return new BounceSettings(RETURN_TO, HOST, port, "bounces", password, "INBOX", properties);
	}

	private Map<String, @Nullable Object> entry(UUID letter) {
		return this.jdbc.sql("""
				select state, address, cast(text_body as varchar(4000)) as text_body,
				cast(last_error as varchar(4000)) as last_error from letter where id = ?""")
			.param(letter)
			.query()
			.singleRow();
	}

}
