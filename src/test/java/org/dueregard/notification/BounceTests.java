package org.dueregard.notification;

import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which mails say that a letter came back.
 */
class BounceTests {

	private static final String END = "\n--4Xq.1/mx--";

	@Test
	void aLetterThatIsGivenUpIsKnownByTheIdThatItBore() {
		var bounce = Bounce.in(Returned.bytes(Returned.undeliverable(Returned.HEADERS)));

		assertThat(bounce).hasValue(new Bounce(UUID.fromString(Returned.ID), "<" + Returned.ID + "@eia.example>",
				"Came back: 5.1.1 550 5.1.1 <nobody@fellshire.example>: No such user"));
	}

	@ParameterizedTest
	@CsvSource({ "failed, 5.2.2, true", "Failed, 4.4.7, true", "FAILED (expired), 4.4.1, true", "delayed, 4.4.1, false",
			"delivered, 2.0.0, false", "relayed, 2.0.0, false", "expanded, 2.0.0, false", "'', 5.1.1, false" })
	void onlyWhatIsTriedNoMoreCameBack(String action, String status, boolean cameBack) {
		var mail = Returned.report(action, status, "smtp; x", "text/rfc822-headers", Returned.HEADERS + END);

		assertThat(Bounce.in(Returned.bytes(mail)).isPresent()).isEqualTo(cameBack);
	}

	@ParameterizedTest
	@ValueSource(strings = { "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers",
			"Text/RFC822-Headers; charset=utf-8" })
	void whatIsReturnedMayBeTheWholeLetterOrItsHeaders(String type) {
		var mail = Returned.report("failed", "5.0.0", "x", type, Returned.HEADERS + END);

		assertThat(Bounce.in(Returned.bytes(mail))).map(Bounce::reason).hasValue("Came back: 5.0.0 x");
	}

	@Test
	void theEndMayBeMissing() {
		var mail = Returned.report("failed", "5.0.0", "x", "message/rfc822",
				Returned.HEADERS + "\n" + "Dear resident\n".repeat(50_000));

		assertThat(Bounce.in(Returned.bytes(mail.substring(0, BounceMailbox.LONGEST)))).isPresent();
	}

	@Test
	void partsMayBeEncoded() {
		var encoded = Base64.getMimeEncoder().encodeToString(Returned.bytes(Returned.HEADERS));
		var mail = Returned.report("failed", "5.0.0", "x", "text/rfc822-headers\nContent-Transfer-Encoding: base64",
				encoded + END);

		assertThat(Bounce.in(Returned.bytes(mail))).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Message-ID: <somebody@else.example>", "Message-ID: <3f2b9c1e@eia.example>",
			"Message-ID: " + Returned.ID, "Subject: no id", "" })
	void lettersOfOthersAreOfNoInterest(String header) {
		assertThat(Bounce.in(Returned.bytes(Returned.undeliverable(header + "\n")))).isEmpty();
	}

	@Test
	void anIdInTheWordsOfALetterIsNone() {
		var mail = Returned.undeliverable("Subject: x\n\nMessage-ID: <" + Returned.ID + "@eia.example>\n");

		assertThat(Bounce.in(Returned.bytes(mail))).isEmpty();
	}

	@Test
	void theReasonStaysInItsLineAndIsNotLong() {
		var mail = Returned.report("failed", "5.0.0", "smtp; 550 " + "\u0000 no ".repeat(500), "message/rfc822",
				Returned.HEADERS + END);

		assertThat(Bounce.in(Returned.bytes(mail))).hasValueSatisfying(
				(bounce) -> assertThat(bounce.reason()).hasSizeLessThanOrEqualTo(500).doesNotContain("\u0000", "\n"));
	}

	@ParameterizedTest
	@MethodSource("otherMails")
	void otherMailsAreNone(String mail) {
		assertThat(Bounce.in(Returned.bytes(mail))).isEmpty();
	}

	static Stream<String> otherMails() {
		var real = Returned.undeliverable(Returned.HEADERS);
		var noise = new byte[100_000];
		new Random(1).nextBytes(noise);
		return Stream.of("", "\r\n", "no mail at all", new String(noise),
				real.replace("multipart/report", "multipart/mixed"),
				real.replace("report-type=delivery-status", "report-type=disposition-notification"),
				real.replace("message/delivery-status", "text/plain"),
				real.replace("boundary=\"4Xq.1/mx\"", "boundary=\"another\""),
				real.replace("Content-Type: multipart/report;", "Content-Type: ;;;=multipart/report;"),
				"Subject: I am away\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <" + Returned.ID
						+ "@eia.example>\r\n\r\nBack on Monday",
				nested(5_000));
	}

	/**
	 * A notification that is only found deep inside.
	 */
	private static String nested(int deep) {
		var mail = new StringBuilder();
		for (var level = 0; level < deep; level++) {
			mail.append("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
				.append(level)
				.append("\r\n\r\n--b")
				.append(level)
				.append("\r\n");
		}
		return mail.append(Returned.undeliverable(Returned.HEADERS)).toString();
	}

	@ParameterizedTest
	@CsvSource({ "imap.example, '', '', '', DUEREGARD_BOUNCES_USERNAME", "imap.example, me, '', '', _PASSWORD",
			"'', '', '', no address, DUEREGARD_BOUNCES_ADDRESS" })
	void wrongSettingsAreNamed(String host, String username, String password, String address, String named) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BounceSettings(address, host, 993, username, password, "INBOX", Map.of()))
			.withMessageContaining(named);
	}

}
