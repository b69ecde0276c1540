package org.dueregard.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.screening.Effect;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DueRegardTest
@Transactional
class ClearForPublicationTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	PublicationDesk desk;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	LibraryClosure closure;

	@BeforeEach
	void givenALibrary() {
		this.closure = new LibraryClosure(this.context);
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void aCleanAssessmentIsClearedAtOnce() {
		var id = this.closure.decided().id();

		assertThat(this.desk.clear(id, clearance(null, null))).isEqualTo(PublicationTiming.NOW);
	}

	@ParameterizedTest(name = "on {0}: {1}")
	@CsvSource({ "2026-03-02, NOW", "2026-03-03, EMBARGOED" })
	void aLaterDayIsAnEmbargo(LocalDate publishOn, PublicationTiming timing) {
		var id = this.closure.decided().id();

		assertThat(this.desk.clear(id, LibraryClosure.clearance(null, null, publishOn, true))).isEqualTo(timing);
	}

	@Test
	void theDayIsTheDayInLondon() {
		var id = this.closure.decided().id();
		this.clock.set(Instant.parse("2026-07-01T23:30:00Z"));

		var timing = this.desk.clear(id, LibraryClosure.clearance(null, null, LocalDate.of(2026, 7, 2), true));

		assertThat(timing).isEqualTo(PublicationTiming.NOW);
	}

	@Test
	void aDayThatHasPassedIsRefused() {
		var id = this.closure.decided().id();

		assertThat(refused(id, LibraryClosure.clearance(null, null, LocalDate.of(2026, 3, 1), true)))
			.containsExactly(Problem.with("publishOn", "clearForPublication.publishOn.past"));
	}

	@Test
	void thePublicVersionMustHaveBeenRead() {
		var id = this.closure.decided().id();

		assertThat(refused(id, LibraryClosure.clearance(null, null, null, false)))
			.containsExactly(Problem.with("checked", "clearForPublication.checked.needed"));
	}

	@Test
	void aPassageThatStandsNowhereIsRefused() {
		var id = this.closure.decided().id();

		assertThat(refused(id, clearance("Children lose\nthe swimming pool", "because"))).containsExactly(
				Problem.with("passagesToRedact", "clearForPublication.passagesToRedact.notFound", "the swimming pool"));
	}

	@Test
	void aRedactionNeedsAReason() {
		var id = this.closure.decided().id();

		assertThat(refused(id, clearance("Children", " ")))
			.containsExactly(Problem.with("redactionReason", "clearForPublication.redactionReason.missing"));
	}

	@Test
	void aReasonNeedsARedaction() {
		var id = this.closure.decided().id();

		assertThat(refused(id, clearance(null, "About one family")))
			.containsExactly(Problem.with("passagesToRedact", "clearForPublication.passagesToRedact.missing"));
	}

	@Test
	void aReasonMayNotRepeatWhatIsRedacted() {
		var id = this.closure.decided().id();

		assertThat(refused(id, clearance("Children", "Children are named"))).containsExactly(
				Problem.with("redactionReason", "clearForPublication.redactionReason.repeatsPassage", "Children"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "fewPeople, three wheelchair users", "exactNumber, 3 of 1234", "exactNumber, 1337", "share, 0.24%",
			"name, Mrs Thwaite", "email, jo@fellshire.example", "telephone, 01632 960123",
			"nationalInsuranceNumber, QQ 12 34 56 C", "postcode, CA11 9ZZ" })
	void personalDataMustBeRedactedFirst(String kind, String text) {
		this.closure.finding = "Ask Jo, " + text + ".";
		var id = this.closure.decided().id();

		var found = this.desk.findings(id).get(0);

		assertThat(found).extracting(Finding::kind, Finding::text, Finding::around)
			.containsExactly("clearForPublication.finding." + kind, text, "Ask Jo, " + text + ".");
		assertThat(refused(id, clearance(null, null))).containsExactly(open(text));
		assertThat(this.desk.clear(id, clearance(text, "told in confidence"))).isEqualTo(PublicationTiming.NOW);
		assertThat(this.desk.clear(id, settled(List.of(found), List.of(), null))).isEqualTo(PublicationTiming.NOW);
		this.desk.publish(id);
		assertThat(published(id)).doesNotContain(text).contains("Ask Jo, [redacted: ");
	}

	@Test
	void whatIsFoundMayBeShownForAReason() {
		this.closure.finding = "Councillor Birkbeck asked for it.";
		var id = this.closure.decided().id();
		var found = this.desk.findings(id);

		assertThat(refused(id, settled(List.of(), found, " ")))
			.containsExactly(Problem.with("shownBecause", "clearForPublication.shownBecause.missing"));
		assertThat(this.desk.clear(id, settled(List.of(), found, "Acts in public office")))
			.isEqualTo(PublicationTiming.NOW);
		this.desk.publish(id);
		assertThat(published(id)).contains("Councillor Birkbeck asked for it.");
	}

	@Test
	void nothingIsBothWithheldAndShown() {
		this.closure.finding = "Councillor Birkbeck asked for it.";
		var id = this.closure.decided().id();
		var found = this.desk.findings(id);

		assertThat(refused(id, settled(found, found, "Acts in public office"))).containsExactly(
				Problem.with("findingsToShow", "clearForPublication.findingsToShow.both", "Councillor Birkbeck"));
	}

	@Test
	void onlyWhatWasFoundIsSettled() {
		var id = this.closure.decided().id();
		var elsewhere = List.of(new Finding("NAME Mrs Moon", "name", "Mrs Moon", "Mrs Moon"));

		assertThat(refused(id, settled(elsewhere, List.of(), null)))
			.containsExactly(Problem.with("findingsToWithhold", "clearForPublication.findings.unknown"));
		assertThat(refused(id, settled(List.of(), List.of(), "Acts in public office")))
			.containsExactly(Problem.with("findingsToShow", "clearForPublication.findingsToShow.missing"));
	}

	@ParameterizedTest(name = "\"{0}\" of {1}")
	@CsvSource({ "SOMETHING, nonsense", "'', ''", "NAME, ''" })
	void nonsenseInPlaceOfAFindingIsRefused(String kind, String text) {
		var id = this.closure.decided().id();
		var nonsense = List.of(new Finding(kind + text, kind, text, text));

		assertThat(refused(id, settled(nonsense, List.of(), null)))
			.containsExactly(Problem.with("findingsToWithhold", "clearForPublication.findings.unknown"));
	}

	@Test
	void personalDataInTheReasonIsToldAtTheReason() {
		var id = this.closure.decided().id();

		assertThat(refused(id, clearance("Children", "ask jo@fellshire.example"))).containsExactly(Problem
			.with("redactionReason", "clearForPublication.redactionReason.personalData", "jo@fellshire.example"));
	}

	@Test
	void personalDataOfTheMinutesIsFoundToo() {
		this.closure.minuteReference = "Ask clerk@fellshire.example";
		var id = this.closure.decided().id();

		assertThat(refused(id, clearance(null, null))).extracting(Problem::arguments)
			.containsExactly(List.of("clerk@fellshire.example"));
	}

	@Test
	void anAddressOfTheWebIsASourceAndNoPersonalData() {
		this.closure.url = "https://fellshire.example/01632960123/SW1A1AA";
		var id = this.closure.decided().id();

		assertThat(this.desk.clear(id, clearance(null, null))).isEqualTo(PublicationTiming.NOW);
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		this.closure.finding = "Ask jo@fellshire.example";
		this.closure.reason = "Ring 01632 960123";
		var id = this.closure.decided().id();

		assertThat(refused(id, LibraryClosure.clearance("nowhere", null, LocalDate.of(2020, 1, 1), false)))
			.extracting(Problem::key)
			.containsExactly("clearForPublication.passagesToRedact.notFound",
					"clearForPublication.findingsToWithhold.open", "clearForPublication.findingsToWithhold.open",
					"clearForPublication.redactionReason.missing", "clearForPublication.publishOn.past",
					"clearForPublication.checked.needed");
	}

	@Test
	void exemptContentIsNotPublishedAndSoNotChecked() {
		this.closure.finding = "Ask jo@fellshire.example";
		this.closure.exemptReason = "Commercially confidential";
		var id = this.closure.decided().id();

		assertThat(this.desk.clear(id, clearance(null, null))).isEqualTo(PublicationTiming.NOW);
	}

	@Test
	void aScreeningWithPersonalDataIsRefused() {
		this.closure.effect = Effect.NONE;
		this.closure.effectReason = "Mrs Thwaite says so, 01632 960123.";
		var id = this.closure.screened().id();

		var refused = catchThrowableOfType(AnswersRefused.class, () -> this.desk.checkScreening(id));

		assertThat(refused.problems()).containsExactly(
				Problem.with("screeningDecision", "confirmScreening.screeningDecision.personalData", "01632 960123"));
	}

	@Test
	void aCleanScreeningPasses() {
		this.closure.effect = Effect.NONE;
		var id = this.closure.screened().id();

		this.desk.checkScreening(id);
	}

	private String published(AssessmentId id) {
		return this.jdbc.sql("select document from register_entry where assessment = ?")
			.param(id.value())
			.query(String.class)
			.single();
	}

	private static Problem open(String text) {
		return Problem.with("findingsToWithhold", "clearForPublication.findingsToWithhold.open", text);
	}

	private static ClearForPublication settled(List<Finding> withheld, List<Finding> shown, @Nullable String because) {
		return new ClearForPublication(withheld.stream().map(Finding::id).toList(),
				shown.stream().map(Finding::id).toList(), because, null, null, null, true);
	}

	private List<Problem> refused(AssessmentId id, ClearForPublication command) {
		return catchThrowableOfType(AnswersRefused.class, () -> this.desk.clear(id, command)).problems();
	}

	private static ClearForPublication clearance(@Nullable String passages, @Nullable String reason) {
		return LibraryClosure.clearance(passages, reason, null, true);
	}

}
