package org.dueregard.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.store.FolderException;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Letters that GOV.UK Notify brings.
 */
@OwnApplication
@DueRegardTest
@Import({ Correspondents.class, Correspondence.class })
class NotifyTests {

	private static final NotifyStandIn NOTIFY = new NotifyStandIn();

	private static final String KEY = "our_key-" + NotifyStandIn.SERVICE + "-" + NotifyStandIn.SECRET;

	private static final String TOKEN = "a-token-of-thirty-two-characters";

	@Autowired
	Letters letters;

	@Autowired
	Correspondence correspondence;

	@Autowired
	LetterUpkeep upkeep;

	@Autowired
	WebApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@DynamicPropertySource
	static void notify(DynamicPropertyRegistry properties) {
		properties.add("due-regard.notify.api-key", () -> KEY);
		properties.add("due-regard.notify.template", () -> NotifyStandIn.TEMPLATE);
		properties.add("due-regard.notify.receipts-token", () -> TOKEN);
		properties.add("due-regard.notify.address", NOTIFY::address);
	}

	@AfterEach
	void forget() throws FolderException {
		this.correspondence.forget();
		NOTIFY.reset();
		this.clock.reset();
	}

	@Test
	void aLetterIsBroughtOnceAndHasArrivedWhenNotifySaysSo() {
		var letter = this.correspondence.written();

		this.letters.send(letter);
		this.letters.send(letter);

		assertThat(NOTIFY.emails()).singleElement().satisfies((email) -> {
			assertThat(email.get("email_address").asText()).contains("@");
			assertThat(email.get("template_id").asText()).isEqualTo(NotifyStandIn.TEMPLATE);
			assertThat(email.get("reference").asText()).isEqualTo(letter.toString());
			assertThat(email.get("personalisation").get("subject").asText()).contains("Fewer buses");
			assertThat(email.get("personalisation").get("body").asText()).contains("/workbench/tasks/");
			assertThat(email.has("one_click_unsubscribe_url")).isFalse();
		});
		assertThat(this.correspondence.mails()).isEmpty();
		assertThat(entry(letter)).containsEntry("state", "HANDED_OVER").containsEntry("attempts", 1);
		assertThat(told(letter, "delivered")).hasStatus(204);
		assertThat(entry(letter)).containsEntry("state", "SENT");
	}

	@ParameterizedTest
	@CsvSource({ "400, FAILED", "403, WAITING", "429, WAITING", "500, WAITING", "0, SENDING" })
	void whatNotifyDoesNotTakeIsTriedAgainOnlyIfThatMayHelp(int answer, String state) {
		var letter = this.correspondence.written();
		NOTIFY.answerWith(answer);

		if (state.equals("FAILED")) {
			this.letters.send(letter);
		}
		else {
			assertThatExceptionOfType(MailException.class).isThrownBy(() -> this.letters.send(letter));
		}

		assertThat(entry(letter)).containsEntry("state", state);
		assertThat(entry(letter).get("last_error")).asString()
			.contains((answer > 0) ? String.valueOf(answer) : "I/O error")
			.doesNotContain(NotifyStandIn.SECRET);
		NOTIFY.reset();
		this.letters.send(letter);
		assertThat(NOTIFY.emails()).hasSize(state.equals("WAITING") ? 1 : 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "permanent-failure", "temporary-failure", "technical-failure" })
	void aLetterThatCameBackIsForAdministratorsToSendAgain(String status) {
		var letter = this.correspondence.written();
		this.letters.send(letter);

		assertThat(told(letter, status)).hasStatus(204);

		assertThat(entry(letter)).containsEntry("state", "FAILED")
			.containsEntry("last_error", "GOV.UK Notify: " + status);
		assertThat(told(letter, "temporary-failure")).hasStatus(204);
		assertThat(entry(letter)).containsEntry("last_error", "GOV.UK Notify: " + status);
	}

	@Test
	void theWordsToSomebodyOutsideAreKeptUntilItHasArrivedOrAWeekHasPassed() {
		var told = toSomebodyOutside();
		var untold = toSomebodyOutside();
		assertThat(NOTIFY.emails()).allSatisfy((email) -> assertThat(email.get("one_click_unsubscribe_url").asText())
			.isEqualTo("https://eia.example/end"));

		told(told, "delivered");
		this.upkeep.waitNoLonger();
		assertThat(entry(told)).containsEntry("address", "").containsEntry("text_body", "");
		assertThat(entry(untold)).containsEntry("state", "HANDED_OVER").doesNotContainEntry("address", "");

		this.clock.pass(Duration.ofDays(8));
		this.upkeep.waitNoLonger();
		assertThat(entry(untold)).containsEntry("state", "SENT").containsEntry("address", "");
	}

	@Test
	void nobodyElseTellsUsAnything() {
		var letter = this.correspondence.written();
		this.letters.send(letter);
		var browser = browser();

		for (var proof : new String[] { "", TOKEN, "Bearer ", "Bearer " + TOKEN + "x", "Basic " + TOKEN }) {
			assertThat(browser.post()
				.uri("/notify/receipts")
				.header("Authorization", proof)
				.content(receipt(letter.toString(), "permanent-failure"))).hasStatus(401);
		}
		assertThat(browser.post().uri("/notify/receipts")).hasStatus(401);
		for (var broken : new String[] { "", "{", "[]", "null", "\u0000" }) {
			assertThat(post(broken)).hasStatus(400);
		}
		for (var strange : new String[] { "x", UUID.randomUUID().toString(), "" }) {
			assertThat(post(receipt(strange, "delivered"))).hasStatus(204);
		}
		assertThat(post("{}")).hasStatus(204);
		assertThat(entry(letter)).containsEntry("state", "HANDED_OVER");
	}

	@ParameterizedTest
	@CsvSource({ "our_key, f33517ff-2a88-4f6e-b855-c550268ce08a, '', APIKEY", "KEY, '', '', TEMPLATE",
			"KEY, f33517ff-2a88-4f6e-b855-c550268ce08a, short, RECEIPTSTOKEN" })
	void wrongSettingsAreNamed(String key, String template, String token, String named) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NotifySettings(key.equals("KEY") ? KEY : key, template, token,
					URI.create("https://notify.example")))
			.withMessageContaining("DUEREGARD_NOTIFY_" + named);
	}

	private UUID toSomebodyOutside() {
		var letter = this.correspondence.written();
		this.jdbc.sql("update letter set recipient = null, unsubscribe = 'https://eia.example/end' where id = ?")
			.param(letter)
			.update();
		this.letters.send(letter);
		return letter;
	}

	private MvcTestResult told(UUID letter, String status) {
		return post(receipt(letter.toString(), status));
	}

	private MvcTestResult post(String told) {
		return browser().post()
			.uri("/notify/receipts")
			.header("Authorization", "Bearer " + TOKEN)
			.contentType("application/json")
			.content(told)
			.exchange();
	}

	private static String receipt(String reference, String status) {
		return """
				{"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "%s", "to": "somebody@example.com",
				"status": "%s", "created_at": "2026-03-02T12:15:30.000000Z", "notification_type": "email"}"""
			.formatted(reference, status);
	}

	private MockMvcTester browser() {
		return MockMvcTester.from(this.application, (server) -> server.apply(springSecurity()).build());
	}

	private Map<String, Object> entry(UUID letter) {
		return this.jdbc.sql("""
				select state, attempts, address, cast(text_body as varchar(4000)) as text_body,
				cast(last_error as varchar(4000)) as last_error from letter where id = ?""")
			.param(letter)
			.query()
			.singleRow();
	}

}
