package org.dueregard.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others have asked, and what is shown to whoever asks for what is published.
 */
class RequestsPageTests extends PageReading {

	@Autowired
	ReadingRoom readingRoom;

	@Autowired
	JdbcClient tables;

	@LocalServerPort
	int port;

	@BeforeEach
	@AfterEach
	void nothingHasBeenAsked() {
		this.tables.sql("delete from answered_request").update();
		this.tables.sql("delete from answered_request_count").update();
		this.tables.sql("delete from public_request_act where words like '%zwqplum%'").update();
		this.tables.sql("delete from public_request where name = 'Zwqleria'").update();
	}

	@Test
	void beforeTheFirstAnswerThePageSaysSo() throws Exception {
		var page = read("/requests");

		assertThat(page.text()).contains("No request has been answered yet");
		assertThat(page.select("meta[name=robots]")).isEmpty();
		assertThat(page.select("footer a[href=/requests/new]")).hasSize(1);
	}

	@Test
	void everybodyReadsWhatWasAskedAndHowItWasAnswered() throws Exception {
		answered(1, "Libraries & <b>vans</b>", "NOT_HELD", null, null, LocalDate.of(2026, 3, 2), true);
		answered(2, "Bus lanes", "REFUSED", "COST", null, LocalDate.of(2026, 4, 2), false);
		answered(3, "Parking", "ALREADY_PUBLISHED", null, "EIA-2026-000007", LocalDate.of(2025, 4, 2), true);

		var page = read("/requests");

		assertThat(page.select("h3")).extracting((each) -> each.text())
			.containsExactly("Bus lanes", "Libraries & <b>vans</b>", "Parking");
		assertThat(page.select("main").text()).contains("Refused: it would cost more than the limit",
				"received 1 February 2026, answered 2 April 2026", "7 working days · later than the law allows",
				"Was published already: EIA-2026-000007");
		assertThat(page.select("tbody tr")).extracting((row) -> row.text())
			.containsExactly("2026 0 1 1 2 1", "2025 1 0 0 1 1");
		assertThat(read("/requests?lang=cy").select("main").text()).contains("Gwrthodwyd", "7 diwrnod gwaith");
	}

	@Test
	void aPageHoldsFiftyAndAnyNumberIsSomePage() throws Exception {
		for (var number = 1; number <= 51; number++) {
			answered(number, "Number " + number, "DISCLOSED", null, null, LocalDate.of(2026, 3, 2), true);
		}

		assertThat(read("/requests").select("h3")).hasSize(50)
			.first()
			.extracting((each) -> each.text())
			.isEqualTo("Number 51");
		assertThat(read("/requests?page=2").select("h3")).hasSize(1);
		for (var page : new String[] { "3", "0", "-1", "x", "99999999999999999999", "" }) {
			assertThat(read("/requests?page=" + page).select("h3")).isNotEmpty();
		}
	}

	@Test
	void whatIsPublishedIsShownBeforeARequestIsSent() throws Exception {
		var id = this.closure.decided().id();
		this.desk.clear(id, LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(id);
		var reference = this.closure.reference(id);

		assertThat(this.readingRoom.alike("I would like what you thought about the library of Thornby, please", 5))
			.extracting(ReadingRoom.OnShelf::reference)
			.containsExactly(reference);
		assertThat(this.readingRoom.alike("What was made of the swimming pool?", 5)).isEmpty();
		assertThat(this.readingRoom.alike("", 5)).isEmpty();
		assertThat(read("/assessments/" + reference).select("a[href=/requests/new?about=" + reference + "&format=1]"))
			.hasSize(1);
		var form = read("/requests/new?about=" + reference + "&format=1");
		assertThat(form.select("main").text()).contains("You ask about: Close Thornby library");
		assertThat(form.select("input[name=kind][checked]").val()).isEqualTo("format");
		var shown = Jsoup.parse(asked("The library in Thornby").getResponse().getContentAsString());
		assertThat(shown.select("main h2 a").attr("href")).isEqualTo("/assessments/" + reference);
		assertThat(shown.select("input[name=asked]").val()).isEqualTo("The library in Thornby");

		this.desk.withdraw(id, "It named a resident.");

		assertThat(this.readingRoom.alike("The library in Thornby", 5)).isEmpty();
		assertThat(this.readingRoom.holds(reference)).isFalse();
	}

	@Test
	void whoFindsNothingIsLedToAsking() throws Exception {
		assertThat(read("/").select("main a[href=/requests/new]")).hasSize(1);
		assertThat(read("/?words=zyzzyva").select("main a[href=/requests/new]")).hasSize(1);
	}

	@Test
	void nobodyReadsWhoAskedOrWhatTheyWrote() {
		this.closure.registered();
		this.tables.sql("""
				insert into public_request (id, reference, body, kind, stage, asked, name, address, mailbox, language,
				sent_at, received_at, started_on, counted_from, extended, environmental, late, reviewed)
				values (8001, 'REQ-2026-008001', 'fellshire', 'ASSESSMENT', 'ANSWERED', 'I live in zwqplum lane',
				'Zwqleria', 'zwqleria@fellshire.example', 'zwqleria@fellshire.example', 'en', current_timestamp,
				current_timestamp, current_date, current_date, false, false, false, false)""").update();
		this.tables.sql("""
				insert into public_request_act (request, step, at, words)
				values (8001, 'received', current_timestamp, 'I live in zwqplum lane')""").update();
		answered(8001, "Lanes", "NOT_HELD", null, null, LocalDate.of(2026, 3, 2), true);
		var anybody = new Anybody(this.port);
		var read = new ArrayList<>(anybody.everythingByLinks());
		anybody.ask(
				List.of("/requests/8001", "/requests/REQ-2026-008001", "/requests/confirm/REQ-2026-008001",
						"/requests/new?about=REQ-2026-008001", "/?words=zwqplum", "/?words=zwqplun",
						"/api/v1/assessments?words=zwqplum", "/requests?page=1", "/workbench/requests/REQ-2026-008001"),
				read::add);

		assertThat(read).anyMatch((page) -> page.question().equals("GET /requests") && page.body().contains("Lanes"));
		assertThat(read.stream()
			.filter((page) -> page.body().contains("I live in") || page.all().toLowerCase().contains("zwqler"))
			.map(Anybody.Read::question)).isEmpty();
	}

	private MvcTestResult asked(String words) {
		return this.visitor.post()
			.uri("/requests/new")
			.param("body", "fellshire")
			.param("asked", words)
			.param("address", "reads@fellshire.example")
			.param("since", "1")
			.exchange();
	}

	private Document read(String path) throws Exception {
		var answer = get(path);
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private void answered(int number, String asked, String answer, @Nullable String ground, @Nullable String about,
			LocalDate answeredOn, boolean inTime) {
		this.tables.sql("""
				insert into answered_request (reference, body, body_name, kind, asked, answer, ground, about,
				received_on, answered_on, days_taken, in_time) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params("REQ-2026-%06d".formatted(number), "council", "Fellshire County Council", "ASSESSMENT", asked,
					answer, ground, about, LocalDate.of(2026, 2, 1), answeredOn, 7, inTime)
			.update();
		if (this.tables.sql("""
				update answered_request_count set number = number + 1, in_time = in_time + ?
				where answered_year = ? and answer = ?""")
			.params(inTime ? 1 : 0, answeredOn.getYear(), answer)
			.update() == 0) {
			this.tables
				.sql("insert into answered_request_count (answered_year, answer, number, in_time) values (?, ?, 1, ?)")
				.params(answeredOn.getYear(), answer, inTime ? 1 : 0)
				.update();
		}
	}

}
