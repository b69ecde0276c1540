package org.dueregard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.dueregard.actionplan.ReviewActions;
import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.actionplan.ReviewDesk;
import org.dueregard.actionplan.ReviewHeld;
import org.dueregard.evidence.AttachFile;
import org.dueregard.evidence.AttachedFile;
import org.dueregard.evidence.Engagement;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.EvidenceFiles;
import org.dueregard.evidence.EvidenceGap;
import org.dueregard.evidence.EvidenceItem;
import org.dueregard.evidence.EvidenceQuality;
import org.dueregard.evidence.EvidenceType;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.impact.Advice;
import org.dueregard.impact.AdviceRequest;
import org.dueregard.impact.AdviceView;
import org.dueregard.impact.AdviseOnImpact;
import org.dueregard.impact.Directness;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.ImpactEntry;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Lasting;
import org.dueregard.impact.Likelihood;
import org.dueregard.impact.Mitigation;
import org.dueregard.impact.PlanMitigation;
import org.dueregard.impact.Response;
import org.dueregard.impact.ScoreImpact;
import org.dueregard.impact.Severity;
import org.dueregard.screening.CharacteristicEffect;
import org.dueregard.screening.ConfirmScreening;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreenProposal;
import org.dueregard.screening.ScreeningDecision;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.Aim;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Prose;
import org.dueregard.signoff.ApprovedVersion;
import org.dueregard.signoff.Decision;
import org.dueregard.signoff.Outcome;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.RecordDecision;
import org.dueregard.signoff.ReviewOutcome;
import org.dueregard.signoff.ReviewQuality;
import org.dueregard.signoff.ReworkStep;
import org.dueregard.signoff.SignOff;
import org.dueregard.signoff.SignOffDecision;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.signoff.Signature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.TODAY;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.DISABILITY;
import static org.dueregard.Fellshire.RACE;

/**
 * What officers answer comes back as they gave it, in any script and at full length,
 * whichever database keeps it.
 */
@Transactional
abstract class StorageTests {

	private static final String LONG = "Бібліотека – Llyfrgell ŵy – 図書館 – مكتبة 📚 'quoted' \"twice\"\n\t"
		.repeat(Prose.LONGEST)
		.substring(0, Prose.LONGEST - 1) + "ж";

	@Autowired
	Fellshire fellshire;

	@Autowired
	ScreeningDesk screening;

	@Autowired
	EvidenceDesk evidence;

	@Autowired
	ImpactDesk impact;

	@Autowired
	SignOffDesk signOff;

	@Autowired
	ApprovedVersion approvedVersion;

	@Autowired
	ReviewDesk reviews;

	@Autowired
	Casework casework;

	@Autowired
	EvidenceFiles files;

	@Autowired
	Officers people;

	@Autowired
	JdbcClient jdbc;

	@Test
	void screeningComesBackAsGiven() {
		var id = this.fellshire.aRegisteredProposal();
		var effects = this.fellshire.codes(id)
			.stream()
			.map((code) -> new CharacteristicEffect(code, Effect.POSITIVE, LONG))
			.toList();
		var given = new ScreenProposal(effects, Answer.NO, Answer.YES, Answer.NO, Answer.YES, Answer.NO, LONG);

		this.screening.screen(id, given);
		this.screening.decide(id);
		this.screening.confirm(id, new ConfirmScreening(ScreeningDecision.SENT_BACK, LONG));

		var kept = this.screening.screening(id).orElseThrow();
		assertThat(kept.answers()).isEqualTo(given);
		assertThat(kept.decision()).isEqualTo(ScreeningDecision.SENT_BACK);
		assertThat(kept.comment()).isEqualTo(LONG);
	}

	@Test
	void evidenceComesBackAsGiven() {
		var id = this.fellshire.aScreenedProposal(AGE, RACE);
		var full = new EvidenceItem(EvidenceType.LIVED_EXPERIENCE, "Щоденник", "Carers Fellshire",
				"https://fellshire.example/diary?a=1&b=2", LocalDate.of(1900, 1, 1), "Fell Foot", 0,
				List.of(RACE, AGE, DISABILITY), LONG, EvidenceQuality.WEAK);
		var bare = new EvidenceItem(EvidenceType.SURVEY, "Survey", "Libraries", null, TODAY, null, null, List.of(AGE),
				"Nothing", EvidenceQuality.MODERATE);
		var gap = new EvidenceGap(RACE, LONG, LONG, "Pennaeth", TODAY);
		var given = new GatherEvidence(List.of(full, bare), List.of(gap), null);

		this.evidence.gather(id, given);

		assertThat(this.evidence.evidence(id)).contains(given);
	}

	@Test
	void involvementComesBackAsGiven() {
		var id = this.fellshire.aRegisteredProposal();
		var full = new Engagement("Pawb", "Cyfarfod", TODAY, TODAY, LONG, 0, 0, LONG, LONG, LONG);
		var bare = new Engagement("All", "Post", TODAY, TODAY.plusDays(1), "Large print", null, null, "None", "None",
				null);
		var given = new InvolvePeople(List.of(full, bare), null);

		this.evidence.involve(id, given);

		assertThat(this.evidence.involvement(id)).contains(given);
	}

	@Test
	void scoringAdviceAndMitigationComeBackAsGiven() {
		var id = this.fellshire.aProposalWithEvidence(AGE, RACE);
		var specialist = this.fellshire.officer("specialist-on-race", Role.SPECIALIST).id();
		var full = new ImpactEntry(AGE, "Люди старші 65", Set.of(RACE, DISABILITY),
				Set.of(Aim.ELIMINATE, Aim.ADVANCE, Aim.FOSTER), ImpactKind.NEGATIVE, Directness.INDIRECT,
				Severity.SEVERE, Likelihood.ALMOST_CERTAIN, 12, Lasting.TEMPORARY, LONG, List.of(Answers.CENSUS));
		var bare = new ImpactEntry(RACE, "All", Set.of(), Set.of(Aim.FOSTER), ImpactKind.UNKNOWN, null, null, null,
				null, null, "Not known", List.of());
		var scored = new ScoreImpact(List.of(full, bare), List.of(new AdviceRequest(RACE, specialist, LONG)));
		var planned = new PlanMitigation(List.of(
				new Mitigation(1, Response.REDUCE, LONG, "Owner", TODAY, LONG, Severity.MINOR, Likelihood.UNLIKELY,
						null, null),
				new Mitigation(1, Response.JUSTIFY, null, null, null, null, null, null, LONG, LONG),
				new Mitigation(2, Response.GATHER_EVIDENCE, "Ask", "Owner", TODAY, null, null, null, null, null)));

		this.impact.score(id, scored);
		this.impact.advise(id, RACE, new AdviseOnImpact(AdviceView.DISAGREE, LONG));
		this.impact.plan(id, planned);

		assertThat(this.impact.scoring(id)).contains(scored);
		assertThat(this.impact.mitigation(id)).contains(planned);
		assertThat(this.impact.impact(id).advice())
			.containsExactly(new Advice(RACE, specialist, LONG, AdviceView.DISAGREE, LONG));
	}

	@Test
	void approvalComesBackAsGiven() {
		var id = this.fellshire.aScoredProposal(Answers.effect(AGE, ImpactKind.POSITIVE));
		var signatory = this.fellshire.officer("head-of-libraries", Role.HEAD_OF_SERVICE).id();
		var proposed = new ProposeOutcome(Outcome.ADJUST, LONG, LONG.substring(0, 4000));
		var review = new ReviewQuality(Answer.YES, Answer.NO, Answer.YES, Answer.NO, Answer.YES, Answer.NO, LONG, LONG,
				LONG, LONG, ReviewOutcome.REWORK, ReworkStep.SCORE_IMPACT);

		this.signOff.propose(id, proposed);
		this.signOff.review(id, review);
		var role = this.signOff.route(id);
		this.signOff.sign(id, role, signatory, new SignOff(SignOffDecision.APPROVED, true, LONG, null));
		var decision = new RecordDecision(Decision.STOP, true, this.approvedVersion.hash(id), "Minute 7", TODAY, LONG);
		this.signOff.decide(id, decision);

		var approval = this.signOff.approval(id);
		assertThat(approval.proposed()).isEqualTo(proposed);
		assertThat(approval.review()).isEqualTo(review);
		assertThat(approval.signatures())
			.containsExactly(new Signature(role, signatory, SignOffDecision.APPROVED, LONG, TestClock.START));
		assertThat(approval.decision()).isEqualTo(decision);
	}

	/**
	 * The same file comes in for several cases of a body at once, while it is removed
	 * from others.
	 */
	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void filesComeBackAsGivenAndAreKeptOnceWhoeverIsQuicker() throws Exception {
		var cases = Stream.generate(() -> this.casework.register(County.COUNCIL, Answered.proposal()))
			.limit(4)
			.map((each) -> each.assessment().id())
			.toList();
		var content = Documents.utf8("Автобус 🚌 %s\n".formatted(cases).repeat(30_000));

		for (var round = 0; round < 5; round++) {
			inTurnsOfNobody(cases, (id) -> attach(id, content));
			var kept = cases.stream().map((id) -> this.files.of(id).get(0)).toList();
			assertThat(contents(kept.get(0).sha256())).isEqualTo(1);
			for (var file : kept) {
				assertThat(this.files.content(file).readAllBytes()).isEqualTo(content);
			}
			inTurnsOfNobody(cases, (id) -> {
				this.files.remove(id, this.files.of(id).get(0).id(), author());
				return (id.equals(cases.get(0))) ? attach(id, content) : null;
			});
			assertThat(contents(kept.get(0).sha256())).isEqualTo(1);
			this.files.remove(cases.get(0), this.files.of(cases.get(0)).get(0).id(), author());
			assertThat(contents(kept.get(0).sha256())).isZero();
		}
	}

	private static void inTurnsOfNobody(List<AssessmentId> cases, Act act) throws Exception {
		var officers = Executors.newFixedThreadPool(cases.size());
		try {
			var acts = cases.stream().map((id) -> (Callable<Object>) () -> String.valueOf(act.on(id))).toList();
			for (var done : officers.invokeAll(acts)) {
				done.get();
			}
		}
		finally {
			officers.shutdown();
		}
	}

	private AttachedFile attach(AssessmentId id, byte[] content) throws IOException {
		return this.files.attach(id,
				new AttachFile("Звіт.txt", LONG.substring(0, 1000), new ByteArrayInputStream(content)), author());
	}

	private Officer author() {
		return this.people.find(new OfficerId("council-author")).orElseThrow();
	}

	private int contents(String sha256) {
		return this.jdbc.sql("select count(*) from file_content where sha256 = ?")
			.param(sha256)
			.query(Integer.class)
			.single();
	}

	/**
	 * Something done on a case.
	 */
	private interface Act {

		@Nullable Object on(AssessmentId id) throws Exception;

	}

	@Test
	void reviewsComeBackAsGiven() {
		var id = this.fellshire.aRegisteredProposal();
		var first = new ReviewActions(LONG, LONG, ReviewDecision.CONTINUE, TODAY.plusDays(1));
		var last = new ReviewActions("Done", null, ReviewDecision.CLOSE, null);

		this.reviews.review(id, first);
		this.reviews.review(id, last);

		assertThat(this.reviews.held(id)).containsExactly(new ReviewHeld(first, TestClock.START),
				new ReviewHeld(last, TestClock.START));
	}

}
