package org.dueregard.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.Letterbox.Received;
import org.dueregard.TestClock;
import org.dueregard.identity.Characteristic;
import org.dueregard.identity.Characteristics;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.Rating;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Three assessments that public bodies have published find their place here with all
 * their awkward parts.
 */
@DueRegardTest
class RealCasesTests {

	private static final String DOWNS = "downs";

	private static final String STRATH = "strath";

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	Characteristics characteristics;

	@Autowired
	ImpactDesk impacts;

	@Autowired
	Letterbox letterbox;

	@Autowired
	TestRestTemplate visitor;

	@Autowired
	TestClock clock;

	@BeforeEach
	void settle() {
		this.clock.reset();
		this.county.settle(DOWNS, "Downs County Council", Jurisdiction.ENGLAND_AND_WALES);
		this.county.settle(STRATH, "Strath Government", Jurisdiction.SCOTLAND);
		addToDowns("carers", "Carers");
		addToDowns("all_groups", "All groups");
	}

	@Test
	void aClosureThatHarmsManyGoesOnWithItsJustification() {
		var centre = travelled(DOWNS, RealCase.read("service-closure"));

		assertThat(entries(centre))
			.extracting((entry) -> entry.entry().characteristic().value(), (entry) -> entry.entry().group(),
					ScoredEntry::rating, ScoredEntry::residual, ScoredEntry::isJustified)
			.containsExactly(tuple("age", "Older people", Rating.MEDIUM, Rating.MEDIUM, true),
					tuple("age", "Younger people", Rating.MEDIUM, Rating.MEDIUM, true),
					tuple("disability", "Disabled people", Rating.MEDIUM, Rating.MEDIUM, true),
					tuple("carers", "Carers", Rating.MEDIUM, Rating.MEDIUM, true),
					tuple("all_groups", "People of every characteristic", Rating.LOW, Rating.LOW, true));
		assertThat(entries(centre).get(1).entry().meets()).containsExactly(new CharacteristicCode("disability"));
	}

	@Test
	void aClosureAssessedAfterItsDecisionIsFlaggedForEver() {
		var centre = travelled(DOWNS, RealCase.read("service-closure"));

		var published = published(centre);

		assertThat(published.<String>read("$.assessment.timeliness")).isEqualTo("AFTER_THE_DECISION");
		assertThat(published.<String>read("$.assessment.proposal.decisionDate")).isEqualTo("2022-09-20");
	}

	@Test
	void ofAPartlyExemptClosureThePublicReadsTheSummaryAndTheHeadline() {
		var centre = travelled(DOWNS, RealCase.read("service-closure"));

		var published = published(centre);

		assertThat(published.<String>read("$.exemptReason")).isEqualTo("Part of the business was exempt.");
		assertThat(published.<String>read("$.assessment.conclusion.outcome")).isEqualTo("CONTINUE_WITH_JUSTIFICATION");
		assertThat(published.<String>read("$.assessment.conclusion.plainSummary")).contains("carers lose most");
		assertThat(published.<String>read("$.assessment.impact.headline")).isEqualTo("MEDIUM");
		assertThat(published.<List<?>>read("$.assessment.impact.entries")).isEmpty();
		assertThat(published.jsonString()).doesNotContain("neurodivergent");
	}

	@Test
	void everybodyWhoWorkedOnTheClosureIsAskedInTurnAndToldInTheEnd() {
		var centre = travelled(DOWNS, RealCase.read("service-closure"));

		var letters = this.letterbox.about(centre);

		assertThat(letters).filteredOn((letter) -> letter.subject().startsWith("Please sign off"))
			.extracting(Received::to)
			.contains("downs-head-of-service", "downs-director", "downs-legal")
			.doesNotContain("downs-equality-group", "downs-author");
		assertThat(letters).filteredOn((letter) -> letter.subject().startsWith("Published"))
			.extracting(Received::to)
			.containsExactlyInAnyOrder("downs-author", "downs-equality-adviser", "downs-head-of-service",
					"downs-director", "downs-legal", "downs-decision-maker", "downs-information-officer");
	}

	@Test
	void goodAndBadEffectsOfAFundStandSideBySide() {
		var fund = travelled(STRATH, RealCase.read("funding-scheme"));

		var published = published(fund);

		assertThat(published.<List<String>>read("$.assessment.impact.entries[?(@.characteristic=='age')].kind"))
			.containsExactly("POSITIVE", "NEGATIVE");
		assertThat(published.<List<String>>read("$.assessment.impact.entries[?(@.characteristic=='disability')].kind"))
			.containsExactly("POSITIVE", "NEGATIVE");
		assertThat(published.<List<String>>read("$.assessment.impact.entries[0].aims")).containsExactly("ELIMINATE",
				"ADVANCE", "FOSTER");
		assertThat(published.<List<String>>read("$.assessment.impact.entries[?(@.kind=='NEGATIVE')].residual"))
			.containsExactly("MEDIUM", "MEDIUM");
		assertThat(published.<String>read("$.assessment.impact.headline")).isEqualTo("MEDIUM");
	}

	@Test
	void whatIsNotKnownOfAFundIsNotScoredButFoundOut() {
		var fund = travelled(STRATH, RealCase.read("funding-scheme"));

		var unknown = entries(fund).stream().filter(ScoredEntry::isUnknown).toList();

		assertThat(unknown).hasSize(5).allSatisfy((entry) -> {
			assertThat(entry.rating()).isNull();
			assertThat(entry.mitigations()).extracting((mitigation) -> mitigation.response().name())
				.containsExactly("GATHER_EVIDENCE");
		});
		assertThat(published(fund).<List<String>>read("$.assessment.evidence.gaps[*].characteristic"))
			.containsExactly("sex", "race", "pregnancy_maternity", "gender_reassignment", "sexual_orientation");
	}

	@Test
	void aFundThatLeavesItsJustificationEmptyCannotGoOn() {
		var source = RealCase.read("funding-scheme");
		var fund = this.casework.register(STRATH, source.answers("registerProposal"));
		for (var step : List.of("screenProposal", "gatherEvidence", "involvePeople", "scoreImpact")) {
			fund.submit(step, source.answers(step));
		}
		fund.submit("planMitigation", unjustified(source.answers("planMitigation")));

		var refusal = catchThrowableOfType(AnswersRefused.class,
				() -> fund.submit("proposeOutcome", source.answers("proposeOutcome")));

		assertThat(refusal.problems()).containsExactly(
				Problem.with("outcome", "proposeOutcome.outcome.notJustified", 2, "Under 16"), Problem.with("outcome",
						"proposeOutcome.outcome.notJustified", 4, "Disabled people who do not meet every criterion"));
	}

	@Test
	void aPlanThatDoesGoodAloneIsScreenedOutAndPublishedWithItsReason() {
		var plan = travelled(County.LOUGH, RealCase.read("plan-screened-out"));

		var published = published(plan);

		assertThat(plan.isEnded()).isTrue();
		assertThat(entries(plan)).isEmpty();
		assertThat(published.<String>read("$.assessment.screening.outcome")).isEqualTo("NOT_NEEDED");
		assertThat(published.<String>read("$.assessment.screening.reason")).startsWith("No adverse effect is likely");
		assertThat(
				published.<List<String>>read("$.assessment.screening.effects[?(@.effect=='POSITIVE')].characteristic"))
			.containsExactly("age", "sex");
		assertThat(published.<List<String>>read("$.assessment.screening.effects[*].characteristic"))
			.contains("political_opinion", "dependants")
			.doesNotContain("gender_reassignment")
			.hasSize(9);
		assertThat(published.<String>read("$.assessment.screening.evidenceLookedAt"))
			.endsWith("65+ 11%; the rest not stated.");
	}

	@Test
	void nobodyIsNamedInPublic() {
		var cases = Map.of(DOWNS, "service-closure", STRATH, "funding-scheme", County.LOUGH, "plan-screened-out");

		cases.forEach((body, name) -> {
			var shown = published(travelled(body, RealCase.read(name))).jsonString();

			assertThat(shown).doesNotContain(body + "-", "The author of", "@fellshire.example");
		});
	}

	private void addToDowns(String code, String label) {
		var downs = new BodyId(DOWNS);
		var from = LocalDate.of(2020, 1, 1);
		var added = new Characteristic(new CharacteristicCode(code), label, false);
		if (!this.characteristics.of(downs, from).contains(added)) {
			this.characteristics.add(downs, added, from);
		}
	}

	/**
	 * Drives a case through all its steps, with whatever signatures it needs on the way.
	 */
	private Case travelled(String body, RealCase source) {
		var begun = this.casework.register(body, source.answers("registerProposal"));
		source.steps().stream().skip(1).forEach((step) -> {
			while (begun.open().contains("signOff")) {
				begun.submit("signOff", Answered.approved());
			}
			begun.submit(step.step(), step.step().equals("recordDecision")
					? Answered.but(step.answers(), "versionHash", begun.hash()) : step.answers());
		});
		return begun.background();
	}

	private List<ScoredEntry> entries(Case about) {
		return this.impacts.impact(about.assessment().id()).entries();
	}

	private DocumentContext published(Case about) {
		var answer = this.visitor.getForEntity("/assessments/{reference}.json", String.class, about.reference());
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		return JsonPath.parse(answer.getBody());
	}

	private static Map<String, Object> unjustified(Map<String, Object> plan) {
		@SuppressWarnings("unchecked")
		var rows = (List<Map<String, Object>>) plan.get("mitigations");
		var kept = rows.stream().filter((row) -> !row.get("response").equals("JUSTIFY"));
		var review = Answered.reduce(2, "MODERATE", "ALMOST_CERTAIN");
		return Answered.mitigations(Stream.concat(kept, Stream.of(review)).<Map<String, Object>>toArray(Map[]::new));
	}

}
