package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.audit.Deeds;
import org.dueregard.notification.MailAddress;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Administrators find, hand out and erase what is kept of one address.
 */
@DueRegardTest
@Transactional
class PersonalDataPageTests {

	private static final String ADMINISTRATOR = "administrator";

	private static final String PAGE = "/workbench/personal-data";

	private static final Map<String, String> ADDRESS = Map.of("address", " Morfydd@Fellshire.Example ");

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	JdbcClient jdbc;

	Browser browser;

	@BeforeEach
	void givenThreeRequestsOfOnePerson() {
		this.county.settle();
		this.browser = new Browser(this.application);
		request(9001, County.COUNCIL, "CLOSED", "morfydd@fellshire.example");
		request(9002, County.COUNCIL, "OPEN", "MORFYDD+ferry@fellshire.example");
		request(9003, County.TRUST, "CLOSED", "morfydd@fellshire.example");
		request(9004, County.COUNCIL, "CLOSED", "somebody@fellshire.example");
	}

	@Test
	void whatIsKeptOfAnAddressInTheBodyIsShownAndHandedOut() throws Exception {
		assertThat(this.browser.page(ADMINISTRATOR, "/workbench")).contains("What is kept of a person");
		assertThat(this.browser.page(ADMINISTRATOR, PAGE)).doesNotContain("REQ-");

		var found = this.browser.send(ADMINISTRATOR, PAGE, ADDRESS).getResponse().getContentAsString();
		var file = this.browser.send(ADMINISTRATOR, PAGE + "/export", ADDRESS).getResponse();

		assertThat(Jsoup.parse(found).select("h3")).extracting((each) -> each.text())
			.containsExactly("REQ-2026-009001, Morfydd", "REQ-2026-009002, Morfydd");
		assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(file.getContentAsString())
			.contains("REQ-2026-009001", "REQ-2026-009002", "Where is it? 9001", "Not here. 9001")
			.doesNotContain("9003", "9004", "council-information-officer");
	}

	@Test
	void whoLookedAndErasedIsOnRecordAndForWhomIsNot() throws Exception {
		subscription("SEARCH", "?words=ferry", "morfydd@fellshire.example");
		this.browser.send(ADMINISTRATOR, PAGE + "/export", ADDRESS);
		this.browser.send(ADMINISTRATOR, PAGE + "/erase", ADDRESS);
		this.browser.send(ADMINISTRATOR, PAGE + "/erase-subscriptions", ADDRESS);
		TestTransaction.flagForCommit();
		TestTransaction.end();
		try {
			assertThat(this.jdbc.sql("select deed, about from audit_entry where officer = ?")
				.param(ADMINISTRATOR)
				.query()
				.listOfRows()
				.stream()
				.map((row) -> row.get("deed") + " " + row.get("about")))
				.contains(Deeds.PERSON_FOUND + " 2", Deeds.REQUEST_ERASED + " REQ-2026-009001",
						Deeds.SUBSCRIPTIONS_FOUND + " 1", Deeds.SUBSCRIPTIONS_ERASED + " 1")
				.noneMatch((entry) -> entry.toLowerCase(Locale.ROOT).contains("morfydd"));
		}
		finally {
			this.jdbc.sql("delete from subscription").update();
			this.jdbc.sql("delete from public_request_act where request between 9001 and 9004").update();
			this.jdbc.sql("delete from public_request where id between 9001 and 9004").update();
		}
	}

	@Test
	void whatHasEndedIsErasedAndWhatIsUnderWayIsNot() throws Exception {
		var erased = this.browser.send(ADMINISTRATOR, PAGE + "/erase", ADDRESS).getResponse().getContentAsString();
		var again = this.browser.send(ADMINISTRATOR, PAGE + "/erase", ADDRESS).getResponse().getContentAsString();

		assertThat(erased).contains("Requests that name nobody any more: 1");
		assertThat(again).contains("Requests that name nobody any more: 0");
		assertThat(this.jdbc.sql("select id from public_request where address <> '' and id > 9000 order by id")
			.query(Long.class)
			.list()).containsExactly(9002L, 9003L, 9004L);
		assertThat(this.jdbc.sql("select words from public_request_act where request = 9001").query().listOfRows())
			.allSatisfy((row) -> assertThat(row.get("words")).isNull());
	}

	@Test
	void whichLettersAnAddressGetsIsShownHandedOutAndEnded() throws Exception {
		subscription("BODY", County.COUNCIL, "morfydd@fellshire.example");
		subscription("BODY", County.TRUST, "morfydd@fellshire.example");
		subscription("SEARCH", "?words=ferry", "MORFYDD+news@fellshire.example");
		subscription("SEARCH", "?words=ferry", "somebody@fellshire.example");

		var found = this.browser.send(ADMINISTRATOR, PAGE, ADDRESS).getResponse().getContentAsString();
		var file = this.browser.send(ADMINISTRATOR, PAGE + "/export", ADDRESS).getResponse().getContentAsString();
		var erased = this.browser.send(ADMINISTRATOR, PAGE + "/erase-subscriptions", ADDRESS)
			.getResponse()
			.getContentAsString();

		assertThat(Jsoup.parse(found).select("h2, h3")).extracting((each) -> each.text())
			.contains("E-mails that this address gets: 2", "About all assessments of Fellshire County Council",
					"About a search of the register");
		assertThat(file).contains("\"path\":\"/bodies/council\"", "\"path\":\"/?words=ferry\"", "REQ-2026-009001")
			.doesNotContain("trust", "somebody");
		assertThat(erased).contains("E-mails ended and erased: 2", "E-mails that this address gets: 0");
		assertThat(this.jdbc.sql("select address || ' ' || subject from subscription order by 1")
			.query(String.class)
			.list()).containsExactly("morfydd@fellshire.example trust", "somebody@fellshire.example ?words=ferry");
	}

	@Test
	void nobodyElseLooks() throws Exception {
		for (var path : new String[] { "", "/erase", "/erase-subscriptions", "/export" }) {
			var refused = this.browser.send("council-information-officer", PAGE + path, ADDRESS).getResponse();
			assertThat(refused.getStatus()).isEqualTo(403);
			assertThat(refused.getContentAsString()).doesNotContain("REQ-", "About");
		}
		for (var typed : new String[] { "", " ", "%", "' or 1 = 1 --" }) {
			assertThat(
					this.browser.send(ADMINISTRATOR, PAGE, Map.of("address", typed)).getResponse().getContentAsString())
				.contains("Requests from this address: 0");
		}
	}

	private void subscription(String kind, String subject, String address) {
		this.jdbc.sql("""
				insert into subscription (id, address, mailbox, language, kind, subject, rhythm, asked_at, confirmed_at)
				values (?, ?, ?, 'en-GB', ?, ?, 'WEEKLY', current_timestamp, current_timestamp)""")
			.params(UUID.randomUUID(), address, new MailAddress(address).mailbox(), kind, subject)
			.update();
	}

	private void request(long id, String body, String stage, String address) {
		this.jdbc.sql("""
				insert into public_request (id, reference, body, kind, stage, asked, name, address, mailbox, language,
				sent_at, received_at, started_on, counted_from, extended, environmental, late, reviewed, ended_on)
				values (?, ?, ?, 'ASSESSMENT', ?, ?, 'Morfydd', ?, ?, 'en', current_timestamp, current_timestamp,
				current_date, current_date, false, false, false, false, ?)""")
			.params(id, "REQ-2026-%06d".formatted(id), body, stage, "Where is it? " + id, address,
					new MailAddress(address).mailbox(), stage.equals("CLOSED") ? LocalDate.of(2026, 3, 1) : null)
			.update();
		this.jdbc.sql("""
				insert into public_request_act (request, step, officer, at, result, words)
				values (?, 'answerRequest', 'council-information-officer', current_timestamp, 'NOT_HELD', ?)""")
			.params(id, "Not here. " + id)
			.update();
	}

}
