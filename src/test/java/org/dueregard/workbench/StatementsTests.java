package org.dueregard.workbench;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.evidence.AttachFile;
import org.dueregard.evidence.EvidenceFiles;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Documents.utf8;

/**
 * A page that shows more asks no more of the database.
 */
@DueRegardTest
@Transactional
class StatementsTests {

	private static final String DALE = "dale";

	private static final int FEW = 20;

	/** Filling a form asks the engine too. */
	private static final int FEW_FOR_A_FORM = 30;

	/** Who asks, whom they cover, how much there is, a page of it, who holds that. */
	private static final int MOST_OF_MY_WORK = 6;

	@Autowired
	WebApplicationContext application;

	@Autowired
	DataSource database;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	AssessmentDesk assessments;

	@Autowired
	EvidenceFiles files;

	@Autowired
	Officers officers;

	@Autowired
	JdbcClient jdbc;

	Browser browser;

	Statements statements;

	@BeforeEach
	void givenABody() {
		this.browser = new Browser(this.application);
		this.statements = new Statements(this.database);
		this.county.settle(DALE, "Dale Parish Council", Jurisdiction.ENGLAND_AND_WALES);
	}

	@Test
	void myWorkTakesAsManyForFiftyTasksAsForFive() throws Exception {
		givenCases(5);
		var author = myWork("author");
		var adviser = myWork("equality-adviser");

		givenCases(45);

		var most = WorkView.values().length * MOST_OF_MY_WORK;
		assertThat(myWork("author")).isEqualTo(author).isBetween(WorkView.values().length, most);
		assertThat(myWork("equality-adviser")).isEqualTo(adviser).isBetween(WorkView.values().length, most);
		assertThat(this.browser.page("dale-author", "/workbench")).contains("With me (26)");
	}

	@Test
	void aCaseTakesAsManyForSixtyActsAsForThree() throws Exception {
		var lamps = this.casework.register(DALE, proposal("New lamp bulbs"));
		act(lamps, 2);
		var few = ofCase(lamps, "");
		var fewToRead = ofCase(lamps, "/read");
		var fewInHistory = ofCase(lamps, "/history");
		var fewDrawn = ofCase(lamps, "/diagram");

		act(lamps, 57);

		assertThat(ofCase(lamps, "/history")).isEqualTo(fewInHistory).isBetween(3, FEW);
		assertThat(ofCase(lamps, "/diagram")).isEqualTo(fewDrawn).isBetween(3, FEW);
		assertThat(ofCase(lamps, "")).isEqualTo(few).isBetween(3, FEW);
		assertThat(ofCase(lamps, "/read")).isEqualTo(fewToRead).isBetween(3, FEW);
		assertThat(this.assessments.acts(lamps.assessment().id())).hasSize(60);
	}

	@Test
	void aCaseTakesAsManyForNineFilesAsForTwo() throws Exception {
		var lamps = this.casework.register(DALE, proposal("New lamp posts"));
		attach(lamps, 2, "author");
		var few = ofCase(lamps, "/files");
		var fewToRead = ofCase(lamps, "/read");

		attach(lamps, 7, "colleague");

		assertThat(ofCase(lamps, "/files")).isEqualTo(few).isBetween(3, FEW);
		assertThat(ofCase(lamps, "/read")).isEqualTo(fewToRead).isBetween(3, FEW);
	}

	@Test
	void handingOverTakesAsManyForThirtyColleaguesAsForFew() throws Exception {
		var lamps = this.casework.register(DALE, proposal("New lamp bulbs"));
		var handOver = Browser.taskOf(lamps, "screenProposal") + "/hand-over";
		var few = of("author", handOver);

		colleagues(30);
		act(lamps, 57);

		assertThat(of("author", handOver)).isEqualTo(few).isBetween(3, FEW_FOR_A_FORM);
		assertThat(this.browser.page("dale-author", handOver)).contains("value=\"dale-colleague-29\"");
	}

	@Test
	void coverTakesAsManyForThirtyAbsencesAsForOne() throws Exception {
		colleagues(30);
		absences(0, 1);
		var one = of("author", "/workbench/cover");

		absences(1, 30);

		assertThat(of("author", "/workbench/cover")).isEqualTo(one).isBetween(1, FEW);
		assertThat(this.browser.page("dale-author", "/workbench/cover")).contains("The colleague 29 of the dale");
	}

	private void absences(int first, int end) {
		for (var i = first; i < end; i++) {
			this.jdbc.sql("""
					insert into absence (body, officer, cover, first_day, last_day)
					values ('dale', ?, 'dale-author', date '2026-03-02', date '2026-03-06')""")
				.param("dale-colleague-" + i)
				.update();
		}
	}

	@Test
	void startingTakesFewWhateverThereIs() throws Exception {
		var none = of("author", "/workbench/assessments/new");

		givenCases(20);
		colleagues(20);

		assertThat(of("author", "/workbench/assessments/new")).isEqualTo(none).isLessThanOrEqualTo(FEW);
	}

	@Test
	void aCharacteristicTakesFew() throws Exception {
		var buses = this.casework.register(DALE, proposal()).upTo("scoreImpact");

		assertThat(of("author", Browser.taskOf(buses, "scoreImpact") + "/characteristics/age")).isBetween(3,
				FEW_FOR_A_FORM);
	}

	private void colleagues(int number) {
		for (var i = 0; i < number; i++) {
			this.county.enrol(DALE, "colleague-" + i, Role.AUTHOR);
		}
	}

	private void attach(Case to, int number, String job) throws Exception {
		var officer = this.officers.find(new OfficerId("dale-" + job)).orElseThrow();
		for (var i = 0; i < number; i++) {
			this.files.attach(to.assessment().id(),
					new AttachFile("%d.txt".formatted(i), null, new ByteArrayInputStream(utf8(job + i))), officer);
		}
	}

	private int myWork(String job) throws Exception {
		return this.statements.of(() -> {
			for (var view : WorkView.values()) {
				this.browser.page("dale-" + job, "/workbench?view=" + view.slug());
			}
		});
	}

	private int ofCase(Case assessed, String page) throws Exception {
		return of("author", Browser.addressOf(assessed) + page);
	}

	private int of(String job, String page) throws Exception {
		return this.statements.of(() -> this.browser.page("dale-" + job, page));
	}

	/**
	 * Half of them with their author, half of them waiting for an equality adviser.
	 */
	private void givenCases(int number) {
		for (var i = 1; i <= number; i++) {
			var registered = this.casework.register(DALE, proposal("Proposal %d of %d".formatted(i, number)));
			if (i % 2 == 0) {
				registered.submit("screenProposal", noEffectOnAnyone());
			}
		}
	}

	/**
	 * Acts of many officers, some of them gone.
	 */
	private void act(Case assessed, int number) {
		var roles = List.of(Role.EQUALITY_ADVISER, Role.DIRECTOR, Role.LEGAL, Role.HEAD_OF_SERVICE);
		IntStream.range(0, number).forEach((i) -> {
			var role = roles.get(i % roles.size());
			var officer = (i % 3 == 0) ? "somebody-" + i : "dale-" + role.group();
			this.assessments.record(new Act(assessed.assessment().id(), "signOff", new OfficerId(officer), role,
					assessed.assessment().registeredAt(), "RETURNED", "Not yet"));
		});
	}

}
