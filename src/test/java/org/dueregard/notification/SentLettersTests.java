package org.dueregard.notification;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.TestPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OwnApplication
@DueRegardTest
@Import({ TestPost.class, Correspondents.class, Correspondence.class })
class SentLettersTests {

	@Autowired
	Letters letters;

	@Autowired
	Correspondence correspondence;

	@Autowired
	GreenMail server;

	@Autowired
	LetterBook book;

	@Autowired
	Letterhead letterhead;

	@Autowired
	BounceSettings bounces;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@AfterEach
	void forget() throws FolderException {
		this.correspondence.forget();
	}

	@Test
	void aLetterWaitsWhileTheServerIsDownAndKeepsItsId() throws Exception {
		var letter = this.correspondence.written();

		this.server.stop();
		assertThatExceptionOfType(MailException.class).isThrownBy(() -> this.letters.send(letter));
		var meanwhile = entry(letter);
		this.server.start();
		this.letters.send(letter);

		assertThat(meanwhile).containsEntry("state", "WAITING").containsEntry("attempts", 1);
		assertThat(meanwhile.get("last_error")).asString().contains("Couldn't connect to host");
		assertThat(entry(letter)).containsEntry("state", "SENT")
			.containsEntry("attempts", 2)
			.containsEntry("last_error", null);
		assertThat(this.correspondence.onlyMail().getMessageID()).isEqualTo("<" + letter + "@localhost>");
	}

	@Test
	void aLetterIsSentOnce() {
		var letter = this.correspondence.written();

		this.letters.send(letter);
		this.letters.send(letter);

		assertThat(this.correspondence.mails()).hasSize(1);
	}

	@Test
	void twoWhoSendTheSameLetterSendItOnce() {
		for (var round = 1; round <= 10; round++) {
			var letter = this.correspondence.written();
			var start = new CyclicBarrier(2);

			var senders = Stream.generate(() -> CompletableFuture.runAsync(() -> {
				meetAt(start);
				this.letters.send(letter);
			})).limit(2).toList();
			senders.forEach(CompletableFuture::join);

			assertThat(this.correspondence.mails()).hasSize(round);
		}
	}

	@Test
	void aLetterWhoseSendingBrokeOffIsNotSentAgain() {
		var letter = this.correspondence.written();
		assertThat(this.book.take(letter)).isPresent();

		this.letters.send(letter);

		assertThat(this.correspondence.mails()).isEmpty();
		assertThat(entry(letter)).containsEntry("state", "SENDING");
	}

	@Test
	void aLetterTheServerHeardOutButDidNotAnswerForIsNotSentAgain() throws Exception {
		var letter = this.correspondence.written();

		try (var falling = ScriptedServer.hangsUpAfterTheLetter()) {
			assertThatExceptionOfType(MailException.class).isThrownBy(() -> send(letter, falling));
		}
		this.letters.send(letter);

		assertThat(this.correspondence.mails()).isEmpty();
		assertThat(entry(letter)).containsEntry("state", "SENDING");
		assertThat(entry(letter).get("last_error")).isNotNull();
	}

	@Test
	void aLetterTheServerRefusesWaitsForAnotherTry() throws Exception {
		var letter = this.correspondence.written();

		try (var refusing = ScriptedServer.answersTheLetterWith("451 Come back later")) {
			assertThatExceptionOfType(MailException.class).isThrownBy(() -> send(letter, refusing));
		}
		var meanwhile = entry(letter);
		this.letters.send(letter);

		assertThat(meanwhile).containsEntry("state", "WAITING");
		assertThat(meanwhile.get("last_error")).asString().contains("451 Come back later");
		assertThat(this.correspondence.mails()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "550 5.1.1 No such user", "551 5.1.6 Moved away", "553 5.1.3 Mailbox name not allowed" })
	void anAddressTheServerWillNeverTakeIsNotTriedAgain(String answer) throws Exception {
		var letter = this.correspondence.written();

		try (var refusing = ScriptedServer.answersTheAddressWith(answer)) {
			send(letter, refusing);
		}
		this.letters.send(letter);

		assertThat(this.correspondence.mails()).isEmpty();
		assertThat(entry(letter)).containsEntry("state", "FAILED").containsEntry("attempts", 1);
		assertThat(entry(letter).get("last_error")).asString().contains(answer);
	}

	@Test
	void anAddressTheServerDoesNotTakeNowIsTriedAgain() throws Exception {
		var letter = this.correspondence.written();

		try (var refusing = ScriptedServer.answersTheAddressWith("450 4.2.1 Mailbox busy")) {
			assertThatExceptionOfType(MailException.class).isThrownBy(() -> send(letter, refusing));
		}

		assertThat(entry(letter)).containsEntry("state", "WAITING");
	}

	@Test
	void aLetterTheServerWillNeverTakeIsNotTriedAgain() throws Exception {
		var letter = this.correspondence.written();

		try (var refusing = ScriptedServer.answersTheLetterWith("554 5.7.1 Refused by policy")) {
			send(letter, refusing);
		}

		assertThat(entry(letter)).containsEntry("state", "FAILED");
		assertThat(entry(letter).get("last_error")).asString().contains("554 5.7.1 Refused by policy");
	}

	@Test
	void anAddressThatIsNoneIsNotTriedAgainAndIsNamed() {
		var letter = this.correspondence.written();
		this.jdbc.sql("update letter set address = 'a@b, c@d' where id = ?").param(letter).update();

		this.letters.send(letter);

		assertThat(entry(letter)).containsEntry("state", "FAILED");
		assertThat(entry(letter).get("last_error")).asString().contains("a@b, c@d");
	}

	private void send(UUID letter, ScriptedServer server) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(server.port());
		var postman = new Postman(new SmtpCarrier(sender, this.letterhead, this.bounces, this.clock), this.book);
		postman.deliver(this.book.take(letter).orElseThrow());
	}

	private static void meetAt(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, Object> entry(UUID letter) {
		return this.jdbc
			.sql("select state, attempts, cast(last_error as varchar(4000)) as last_error from letter"
					+ " where id = ?")
			.param(letter)
			.query()
			.singleRow();
	}

}
