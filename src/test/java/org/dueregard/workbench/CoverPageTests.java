package org.dueregard.workbench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.Letterbox.Received;
import org.dueregard.OnRecord;
import org.dueregard.TestClock;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.cover.Absence;
import org.dueregard.cover.CoverDesk;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * Whoever covers may take what an absent colleague holds, on those days and by the same
 * rules as everybody. In a body of its own, whose officers are away in no other test.
 */
@DueRegardTest
class CoverPageTests {

	private static final String FEN = "fen";

	private static final String AUTHOR = "fen-author";

	private static final String COLLEAGUE = "fen-colleague";

	private static final String ADVISER = "fen-equality-adviser";

	private static final String EVERYTHING = "fen-everything";

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	Letterbox letterbox;

	@Autowired
	OnRecord onRecord;

	@Autowired
	AuditTrail trail;

	@Autowired
	CoverDesk covers;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	Browser browser;

	@BeforeEach
	void givenABody() {
		this.browser = new Browser(this.application);
		this.county.settle(FEN, "Fenmarch Borough Council", Jurisdiction.ENGLAND_AND_WALES);
		this.jdbc.sql("delete from absence").update();
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void whoeverCoversTakesWhatAnAbsentAuthorHoldsAndTheRecordSaysForWhom() throws Exception {
		var buses = this.casework.register(FEN, proposal());
		var screening = Browser.taskOf(buses, "screenProposal");
		assertThat(claim(COLLEAGUE, buses, "screenProposal").getStatus())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());

		assertThat(away(AUTHOR, COLLEAGUE, "2 3 2026", "6 3 2026").getRedirectedUrl()).isEqualTo("/workbench/cover");

		assertThat(this.browser.page(COLLEAGUE, "/workbench")).contains("Colleagues you cover (");
		assertThat(this.browser.page(COLLEAGUE, "/workbench?view=covered&words=" + buses.reference()))
			.contains(screening + "/claim")
			.contains("With The author of the fen");
		assertThat(this.browser.page(COLLEAGUE, screening)).contains("is away; you cover for them", "Take it");
		assertThat(this.browser.page(EVERYTHING, screening)).doesNotContain("Take it");
		assertThat(claim(EVERYTHING, buses, "screenProposal").getStatus())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(claim(COLLEAGUE, buses, "screenProposal").getRedirectedUrl()).isEqualTo(screening);
		assertThat(buses.task("screenProposal").getAssignee()).isEqualTo(COLLEAGUE);
		assertThat(this.browser.page(AUTHOR, "/workbench?view=with-others")).contains("With The colleague of the fen");
		var deed = this.trail.of(buses.assessment().id(), 0, 1).get(0).content();
		assertThat(deed.deed()).isEqualTo(Deeds.COVERED);
		assertThat(deed.officer()).isEqualTo(COLLEAGUE);
		assertThat(deed.role()).isEqualTo("AUTHOR");
		assertThat(deed.about()).isEqualTo(AUTHOR);
		assertThat(this.browser.page(AUTHOR, Browser.addressOf(buses) + "/history"))
			.contains("took “Screen the proposal” for The author of the fen, who is away");
		buses.submit("screenProposal", Answered.usual("screenProposal"), "colleague");
		assertThat(this.onRecord.lastAct(buses).officer()).isEqualTo(new OfficerId(COLLEAGUE));
	}

	@Test
	void itBeginsAndEndsByItself() throws Exception {
		var buses = this.casework.register(FEN, proposal());
		away(AUTHOR, COLLEAGUE, "4 3 2026", "5 3 2026");

		for (var day = LocalDate.of(2026, 3, 3); !day.isAfter(LocalDate.of(2026, 3, 6)); day = day.plusDays(1)) {
			this.clock.set(day.atTime(9, 0).atZone(ZoneOffset.UTC).toInstant());
			var covered = day.getDayOfMonth() == 4 || day.getDayOfMonth() == 5;
			assertThat(this.browser.page(COLLEAGUE, "/workbench?view=covered&words=" + buses.reference())
				.contains("/claim")).as("%s", day).isEqualTo(covered);
			assertThat(this.covers.coverFor(new OfficerId(AUTHOR)).isPresent()).isEqualTo(covered);
		}
		assertThat(claim(COLLEAGUE, buses, "screenProposal").getStatus())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(this.browser.page(AUTHOR, "/workbench/cover")).contains("You have none arranged.");
	}

	@Test
	void lettersGoToBothWhileTheOfficerIsAway() throws Exception {
		away(AUTHOR, COLLEAGUE, "2 3 2026", "6 3 2026");

		var buses = this.casework.register(FEN, proposal());

		assertThat(this.letterbox.about(buses)).extracting(Received::to).containsExactlyInAnyOrder(AUTHOR, COLLEAGUE);
	}

	@Test
	void aCoverTakesNothingThatTheyWroteOrReviewed() throws Exception {
		var own = this.casework.register(FEN, proposal(), "everything")
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
		var others = this.casework.register(FEN, proposal())
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
		away(ADVISER, EVERYTHING, "2 3 2026", "6 3 2026");

		assertThat(this.browser.page(EVERYTHING, "/workbench?view=covered"))
			.contains(Browser.taskOf(others, "reviewQuality") + "/claim")
			.doesNotContain(own.reference().value());
		assertThat(claim(EVERYTHING, own, "reviewQuality").getContentAsString()).contains("You wrote this assessment");
		assertThat(own.task("reviewQuality").getAssignee()).isEqualTo(ADVISER);
		claim(EVERYTHING, others, "reviewQuality");
		others.submit("reviewQuality", Answered.passed(), "everything");
		assertThat(this.browser.page(EVERYTHING, "/workbench?view=for-my-roles"))
			.doesNotContain(Browser.taskOf(others, "signOff"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			fen-colleague, 1 3 2026,   6 3 2026,   The first day must be today or later
			fen-colleague, 6 3 2026,   5 3 2026,   The last day must be the first day or a later one
			fen-colleague, 2 3 2026,   3 3 2027,   An absence can last 366 days at most
			fen-colleague, 2 3 2028,   3 3 2028,   The first day must be within a year from today
			fen-colleague, 31 2 2026,  5 3 2026,   The first day must be a real date
			fen-colleague, 2 3 2026,   x 3 2026,   The last day must be a real date
			fen-colleague, '',         '',         Enter the first day of the absence
			fen-author,    2 3 2026,   6 3 2026,   Choose somebody other than the officer who is away
			council-author, 2 3 2026,  6 3 2026,   Choose a colleague of the same body
			nobody-such,   2 3 2026,   6 3 2026,   Choose a colleague of the same body
			'',            2 3 2026,   6 3 2026,   Choose who covers
			""")
	void whatCannotBeIsToldBesideTheField(String cover, String first, String last, String told) throws Exception {
		var refused = away(AUTHOR, cover, first, last);

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("<title>Error: When you are away").contains(told);
		assertThat(this.covers.of(new OfficerId(AUTHOR))).isEmpty();
	}

	@Test
	void aCoverHoldsEveryRoleOfWhomTheyCover() throws Exception {
		assertThat(this.browser.page(ADVISER, "/workbench/cover")).contains("value=\"fen-everything\"")
			.doesNotContain("value=\"fen-colleague\"");
		assertThat(away(ADVISER, COLLEAGUE, "2 3 2026", "6 3 2026").getContentAsString())
			.contains("who holds every role");
		assertThat(this.browser.page(EVERYTHING, "/workbench/cover")).contains("nobody can cover for you");
	}

	@Test
	void nobodyIsAwayTwiceAndNoCoverIsPassedOn() throws Exception {
		this.county.enrol(FEN, "second-colleague", Role.AUTHOR);
		away(AUTHOR, COLLEAGUE, "4 3 2026", "6 3 2026");

		assertThat(away(AUTHOR, EVERYTHING, "6 3 2026", "9 3 2026").getContentAsString())
			.contains("Another absence is arranged for some of these days");
		assertThat(away(COLLEAGUE, "fen-second-colleague", "5 3 2026", "5 3 2026").getContentAsString())
			.contains("covers for a colleague on some of them");
		assertThat(away("fen-second-colleague", AUTHOR, "2 3 2026", "4 3 2026").getContentAsString())
			.contains("This colleague is away on some of these days");
		assertThat(away(AUTHOR, EVERYTHING, "7 3 2026", "9 3 2026").getStatus()).isEqualTo(HttpStatus.FOUND.value());
	}

	@Test
	void onlyWhoIsAwayOrAnAdministratorOfTheirBodyEndsIt() throws Exception {
		away(AUTHOR, COLLEAGUE, "4 3 2026", "6 3 2026");
		var id = this.covers.of(new OfficerId(AUTHOR)).get(0).id();

		for (var other : new String[] { COLLEAGUE, EVERYTHING, "council-everything", "administrator" }) {
			assertThat(end(other, String.valueOf(id))).isEqualTo(HttpStatus.NOT_FOUND.value());
		}
		for (var nothing : new String[] { "0", "x", "9".repeat(30), "-1" }) {
			assertThat(end(AUTHOR, nothing)).isEqualTo(HttpStatus.NOT_FOUND.value());
		}
		assertThat(this.covers.of(new OfficerId(AUTHOR))).hasSize(1);
		assertThat(end(AUTHOR, String.valueOf(id))).isEqualTo(HttpStatus.FOUND.value());
		assertThat(this.covers.of(new OfficerId(AUTHOR))).isEmpty();
		assertThat(deeds()).containsSubsequence(Deeds.AWAY, Deeds.BACK);
	}

	@Test
	void anAdministratorArrangesItForWhoeverFellIllInTheirBody() throws Exception {
		this.county.settle();
		var typed = typed("council-colleague", "2 3 2026", "6 3 2026");
		typed.put("officer", "council-author");

		assertThat(this.browser.page("administrator", "/workbench/cover")).contains("Who is away?");
		assertThat(this.browser.send("administrator", "/workbench/cover", typed).getResponse().getStatus())
			.isEqualTo(HttpStatus.FOUND.value());
		typed.put("officer", AUTHOR);
		assertThat(this.browser.send("administrator", "/workbench/cover", typed).getResponse().getStatus())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		typed.put("officer", "council-legal");
		this.browser.send("council-author", "/workbench/cover", typed);

		assertThat(this.covers.of(new OfficerId("council-legal"))).isEmpty();
		assertThat(this.covers.of(new OfficerId("council-author"))).extracting(Absence::cover)
			.containsExactly(new OfficerId("council-colleague"));
		this.jdbc.sql("delete from absence").update();
	}

	private List<String> deeds() {
		return this.jdbc.sql("select deed from audit_entry where officer = ? order by number")
			.param(AUTHOR)
			.query(String.class)
			.list();
	}

	private MockHttpServletResponse away(String officer, String cover, String first, String last) throws Exception {
		return this.browser.send(officer, "/workbench/cover", typed(cover, first, last)).getResponse();
	}

	private static Map<String, String> typed(String cover, String first, String last) {
		var typed = new HashMap<>(Map.of("cover", cover));
		put(typed, "firstDay", first);
		put(typed, "lastDay", last);
		return typed;
	}

	private static void put(Map<String, String> typed, String name, String day) {
		var parts = (day + "   ").split(" ", 4);
		typed.put(name + ".day", parts[0]);
		typed.put(name + ".month", parts[1]);
		typed.put(name + ".year", parts[2]);
	}

	private MockHttpServletResponse claim(String officer, Case about, String step) throws Exception {
		return this.browser.send(officer, Browser.taskOf(about, step) + "/claim", Map.of()).getResponse();
	}

	private int end(String officer, String absence) throws Exception {
		return this.browser.send(officer, "/workbench/cover/" + absence + "/end", Map.of()).getResponse().getStatus();
	}

}
