package org.dueregard.workbench;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.dueregard.DueRegardTest;
import org.dueregard.County;
import org.dueregard.TestClock;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Administrators look after the letters that have not arrived.
 */
@DueRegardTest
@Transactional
class LettersPageTests {

	private static final String ADMINISTRATOR = "administrator";

	private static final String PAGE = "/workbench/letters";

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	Browser browser;

	@BeforeEach
	void givenALetterbook() {
		this.county.settle();
		this.browser = new Browser(this.application);
		this.jdbc.sql("delete from letter").update();
	}

	@Test
	void whereEverythingArrivedThePageSaysSo() throws Exception {
		letter(County.COUNCIL, "SENT", null, 0);
		letter(County.COUNCIL, "WAITING", null, 0);
		letter(County.COUNCIL, "SENDING", null, 0);

		assertThat(this.browser.page(ADMINISTRATOR, PAGE)).contains("There are none.").doesNotContain("Send again");
		assertThat(this.browser.page(ADMINISTRATOR, "/workbench")).contains("Letters that did not arrive</a>");
	}

	@ParameterizedTest
	@CsvSource({ "FAILED, 550 No such user, 0, Not taken, true", "SENDING, connection lost, 0, In doubt, true",
			"SENDING, , 16, In doubt, true", "WAITING, 450 Not now, 0, Delayed, false" })
	void whatHasNotArrivedIsShownWithWhatTheServerSaid(String state, @Nullable String error, int minutes, String told,
			boolean again) throws Exception {
		letter(County.COUNCIL, state, error, minutes);

		var page = Jsoup.parse(this.browser.page(ADMINISTRATOR, PAGE));

		var line = page.select(".due-regard-list li").text();
		assertThat(line).contains("Please score the impact", "The author of the council",
				"council-author@fellshire.example", told, (error != null) ? error : "The connection broke off");
		assertThat(page.select("form[action$=/send]").size()).isEqualTo(again ? 1 : 0);
		assertThat(this.browser.page(ADMINISTRATOR, "/workbench"))
			.contains(again ? "Letters that did not arrive (1)</a>" : "Letters that did not arrive</a>");
	}

	@Test
	void aLetterIsSentAgainToTheAddressOfToday() throws Exception {
		var letter = letter(County.COUNCIL, "FAILED", "550 No such user", 0);
		this.jdbc.sql("update letter set address = 'former@fellshire.example'").update();
		var jobs = jobs();

		var answer = this.browser.send(ADMINISTRATOR, PAGE + "/" + letter + "/send", Map.of()).getResponse();
		var again = this.browser.send(ADMINISTRATOR, PAGE + "/" + letter + "/send", Map.of()).getResponse();

		assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
		assertThat(again.getStatus()).isEqualTo(404);
		assertThat(this.jdbc.sql("select state, address from letter").query().singleRow())
			.containsEntry("state", "WAITING")
			.containsEntry("address", "council-author@fellshire.example");
		assertThat(jobs()).isEqualTo(jobs + 1);
		assertThat(this.browser.page(ADMINISTRATOR, PAGE)).contains("There are none.");
	}

	@Test
	void aLetterToSomebodyOutsideIsSentAgainToTheAddressTheyGave() throws Exception {
		var letter = letter(County.COUNCIL, "FAILED", "550 No such user", 0);
		var theirs = letter(County.TRUST, "FAILED", "550 No such user", 0);
		this.jdbc.sql("update letter set recipient = null, address = 'reader@example.org', language = 'cy-GB'")
			.update();
		var jobs = jobs();

		var page = Jsoup.parse(this.browser.page(ADMINISTRATOR, PAGE));
		var answer = this.browser.send(ADMINISTRATOR, PAGE + "/" + letter + "/send", Map.of()).getResponse();
		var other = this.browser.send(ADMINISTRATOR, PAGE + "/" + theirs + "/send", Map.of()).getResponse();

		assertThat(page.select(".due-regard-list li").eachText()).singleElement()
			.asString()
			.contains("To somebody outside at reader@example.org");
		assertThat(page.select(".due-regard-list h2").attr("lang")).isEqualTo("cy-GB");
		assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
		assertThat(other.getStatus()).isEqualTo(404);
		assertThat(jobs()).isEqualTo(jobs + 1);
		assertThat(this.jdbc.sql("select state, address from letter where id = ?").param(letter).query().singleRow())
			.containsEntry("state", "WAITING")
			.containsEntry("address", "reader@example.org");
	}

	@Test
	void whoHasNoAddressCannotBeWrittenTo() throws Exception {
		var letter = letter(County.COUNCIL, "FAILED", "550 No such user", 0);
		this.jdbc.sql("update letter set recipient = 'council-gone'").update();

		var answer = this.browser.send(ADMINISTRATOR, PAGE + "/" + letter + "/send", Map.of()).getResponse();

		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("The officer council-gone has no e-mail address");
		assertThat(state()).isEqualTo("FAILED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SENT", "WAITING", "SENDING" })
	void whatDoesNotLieStillIsNotSentAgain(String state) throws Exception {
		var letter = letter(County.COUNCIL, state, null, 0);

		assertThat(this.browser.send(ADMINISTRATOR, PAGE + "/" + letter + "/send", Map.of()).getResponse().getStatus())
			.isEqualTo(404);
		assertThat(state()).isEqualTo(state);
	}

	@Test
	void lettersOfOtherBodiesAreNotThere() throws Exception {
		var letter = letter(County.TRUST, "FAILED", "550 No such user", 0);

		assertThat(this.browser.page(ADMINISTRATOR, PAGE)).contains("There are none.");
		assertThat(this.browser.send(ADMINISTRATOR, PAGE + "/" + letter + "/send", Map.of()).getResponse().getStatus())
			.isEqualTo(404);
		assertThat(state()).isEqualTo("FAILED");
	}

	@Test
	void administratorsReadWhatLettersSayInBothLanguages() throws Exception {
		var page = Jsoup.parse(this.browser.page(ADMINISTRATOR, PAGE + "/templates"));

		assertThat(page.select("summary").eachText()).contains("Reminder, please [2]: [3]", "Published: [1]");
		assertThat(page.select("[lang=cy] h3").eachText()).contains("Cyhoeddwyd: [1]");
		assertThat(page.text()).contains("Dear [1],", "Decision on: [4]", "[2] has published",
				"Mae [2] wedi cyhoeddi asesiad effaith ar gydraddoldeb: [1].");
		assertThat(this.browser.visit("council-everything", get(PAGE + "/templates")).getResponse().getStatus())
			.isEqualTo(403);
		assertThat(this.browser.page(ADMINISTRATOR, PAGE)).contains("Read what letters say");
	}

	@Test
	void nobodyElseIsLetIn() throws Exception {
		var letter = letter(County.COUNCIL, "FAILED", "550 No such user", 0);

		assertThat(this.browser.send("council-everything", PAGE + "/" + letter + "/send", Map.of())
			.getResponse()
			.getStatus()).isEqualTo(403);
		assertThat(this.browser.page("council-everything", "/workbench")).doesNotContain("Letters that did not arrive");
		assertThat(state()).isEqualTo("FAILED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "no-letter", "00000000-0000-0000-0000-000000000000" })
	void thereIsNoSuchLetter(String id) throws Exception {
		assertThat(this.browser.send(ADMINISTRATOR, PAGE + "/" + id + "/send", Map.of()).getResponse().getStatus())
			.isEqualTo(404);
	}

	@Test
	void manyAreOnSeveralPagesAndThoseThatLieStillComeFirst() throws Exception {
		for (var number = 0; number < 60; number++) {
			letter(County.COUNCIL, (number % 2 == 0) ? "FAILED" : "WAITING", "no", 0);
		}

		var first = Jsoup.parse(this.browser.page(ADMINISTRATOR, PAGE));
		var second = Jsoup.parse(this.browser.page(ADMINISTRATOR, PAGE + "?page=2"));

		assertThat(first.select(".due-regard-list li")).hasSize(50);
		assertThat(first.select("form[action$=/send]")).hasSize(30);
		assertThat(second.select(".due-regard-list li")).hasSize(10);
		assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo(PAGE + "?page=1");
		assertThat(this.browser.page(ADMINISTRATOR, PAGE + "?page=99")).contains("There are no more.");
	}

	private UUID letter(String body, String state, @Nullable String error, int minutesAgo) {
		var id = UUID.randomUUID();
		var then = Timestamp.from(this.clock.instant().minus(Duration.ofMinutes(minutesAgo)));
		this.jdbc.sql("""
				insert into letter (id, recipient, body, address, subject, text_body, html_body, message_id, state,
				attempts, last_error, written_at, taken_at)
				values (?, ?, ?, ?, 'Please score the impact', '', '', ?, ?, 1, ?, ?, ?)""")
			.params(id, body + "-author", body, body + "-author@fellshire.example", "<%s@localhost>".formatted(id),
					state, error, then, then)
			.update();
		return id;
	}

	private String state() {
		return this.jdbc.sql("select state from letter").query(String.class).single();
	}

	private int jobs() {
		return this.jdbc.sql("select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = 'sendLetter'")
			.query(Integer.class)
			.single();
	}

}
