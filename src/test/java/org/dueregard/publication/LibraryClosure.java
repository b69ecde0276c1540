package org.dueregard.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.dueregard.Fellshire;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.PeopleAffected;
import org.dueregard.assessment.ProposalKind;
import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.evidence.Engagement;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.EvidenceGap;
import org.dueregard.evidence.EvidenceItem;
import org.dueregard.evidence.EvidenceQuality;
import org.dueregard.evidence.EvidenceType;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.identity.Role;
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
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreenProposal;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.Aim;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.ApprovedVersion;
import org.dueregard.signoff.Decision;
import org.dueregard.signoff.Outcome;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.RecordDecision;
import org.dueregard.signoff.ReviewOutcome;
import org.dueregard.signoff.ReviewQuality;
import org.dueregard.signoff.SignOff;
import org.dueregard.signoff.SignOffDecision;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.signoff.SignOffOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Fellshire County Council wants to close a village library: one case, told through the
 * desks as far as a test needs it. A test changes the words it is about.
 */
class LibraryClosure {

	static final CharacteristicCode AGE = new CharacteristicCode("age");

	static final CharacteristicCode DISABILITY = new CharacteristicCode("disability");

	static final String AUTHOR = "quillfeather";

	static final String SPECIALIST = "dunnockwood";

	static final String SIGNATORY = "merrowdale";

	private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

	private final AssessmentDesk assessments;

	private final ScreeningDesk screenings;

	private final EvidenceDesk evidence;

	private final ImpactDesk impacts;

	private final SignOffDesk signOffs;

	private final ApprovedVersion approvedVersion;

	private final Fellshire fellshire;

	String title = "Close Thornby library";

	String summary = "The county means to close the library in Thornby and to send a van instead.";

	String effectReason = "Children and older people use the library most.";

	String finding = "Half of the visitors are under 16.";

	String source = "Library service";

	String url = "https://fellshire.example/library-visits";

	String reason = "Children lose the only place to do homework.";

	String action = "Open the school library in the evening.";

	String plainSummary = "We looked at who uses Thornby library and what they would lose.";

	String minuteReference = "Cabinet minute 47/26";

	int invited = 1234;

	int responded = 3;

	Effect effect = Effect.ADVERSE;

	Severity remaining = Severity.MINOR;

	@Nullable String exemptReason;

	LibraryClosure(ApplicationContext context) {
		this.assessments = context.getBean(AssessmentDesk.class);
		this.screenings = context.getBean(ScreeningDesk.class);
		this.evidence = context.getBean(EvidenceDesk.class);
		this.impacts = context.getBean(ImpactDesk.class);
		this.signOffs = context.getBean(SignOffDesk.class);
		this.approvedVersion = context.getBean(ApprovedVersion.class);
		this.fellshire = context.getBean(Fellshire.class);
	}

	/**
	 * The reference of a case.
	 */
	String reference(AssessmentId id) {
		return this.assessments.get(id).reference().value();
	}

	Assessment registered() {
		this.fellshire.body();
		this.fellshire.officer(SPECIALIST, Role.SPECIALIST);
		var author = this.fellshire.officer(AUTHOR, Role.AUTHOR);
		return this.assessments.register(new RegisterProposal(this.title, this.summary, ProposalKind.CLOSURE,
				ProposalStatus.ENDING, "Communities", "Libraries", "Head of libraries", "Cabinet", "FP/2026/12",
				LocalDate.of(2026, 6, 1), Answer.YES, Set.of(PeopleAffected.RESIDENTS, PeopleAffected.STAFF),
				(this.exemptReason != null) ? Answer.YES : Answer.NO, this.exemptReason, null), author);
	}

	Assessment screened() {
		var registered = registered();
		var effects = this.assessments.characteristics(registered.id())
			.stream()
			.map((each) -> each.code().equals(AGE) ? new CharacteristicEffect(AGE, this.effect, this.effectReason)
					: each.code().equals(DISABILITY) && this.effect != Effect.NONE
							? new CharacteristicEffect(DISABILITY, Effect.DONT_KNOW, "Nobody has counted.")
							: new CharacteristicEffect(each.code(), Effect.NONE, "No difference is expected."))
			.toList();
		this.screenings.screen(registered.id(), new ScreenProposal(effects, Answer.NO, Answer.YES, Answer.NO, Answer.NO,
				Answer.NO, "Visitor counts of the last three years."));
		this.screenings.decide(registered.id());
		return registered;
	}

	/**
	 * A clearance of a text in which nothing was found.
	 */
	static ClearForPublication clearance(@Nullable String passages, @Nullable String reason,
			@Nullable LocalDate publishOn, boolean checked) {
		return new ClearForPublication(List.of(), List.of(), null, passages, reason, publishOn, checked);
	}

	/**
	 * The whole way to the last signature.
	 */
	Assessment approved() {
		var screened = screened();
		assess(screened.id());
		sign(screened.id());
		return screened;
	}

	Assessment decided() {
		var approved = approved();
		decide(approved.id());
		return approved;
	}

	void assess(AssessmentId id) {
		this.evidence.gather(id,
				new GatherEvidence(
						List.of(new EvidenceItem(EvidenceType.SERVICE_DATA, "Library visits 2025", this.source,
								this.url, LocalDate.of(2026, 1, 15), "Thornby", 4321, List.of(AGE), this.finding,
								EvidenceQuality.STRONG)),
						List.of(new EvidenceGap(DISABILITY, "How many visitors are disabled", "Ask at the desk",
								"Library manager", DUE)),
						null));
		this.evidence.involve(id,
				new InvolvePeople(List.of(new Engagement("Parents and pupils", "Two evenings in the library",
						LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 27), "Step-free, hearing loop", this.invited,
						this.responded, "Nowhere else to go", "The school opens its library", null)), null));
		this.impacts.score(id, new ScoreImpact(List.of(
				new ImpactEntry(AGE, "Under 16s", Set.of(DISABILITY), Set.of(Aim.FOSTER, Aim.ADVANCE),
						ImpactKind.NEGATIVE, Directness.INDIRECT, Severity.SERIOUS, Likelihood.LIKELY, 1337,
						Lasting.LASTING, this.reason, List.of("Library visits 2025")),
				new ImpactEntry(AGE, "Over 75s at home", Set.of(), Set.of(Aim.ADVANCE), ImpactKind.POSITIVE, null, null,
						null, 2, Lasting.LASTING, "The van comes to their door.", List.of("Library visits 2025")),
				new ImpactEntry(DISABILITY, "Wheelchair users", Set.of(), Set.of(Aim.ADVANCE), ImpactKind.UNKNOWN, null,
						null, null, null, null, "Nobody has counted.", List.of())),
				List.of(new AdviceRequest(AGE, new OfficerId(SPECIALIST), "Is homework the main use?"))));
		for (var asked : this.impacts.openAdvice(id)) {
			this.impacts.advise(id, asked.characteristic(),
					new AdviseOnImpact(AdviceView.AGREE, "Homework clubs are full every day."));
		}
		this.impacts.plan(id,
				new PlanMitigation(List.of(
						new Mitigation(1, Response.REDUCE, this.action, "Head of libraries", DUE,
								"Pupils counted each week", this.remaining, Likelihood.POSSIBLE, null, null),
						new Mitigation(3, Response.GATHER_EVIDENCE, "Ask at the desk", "Library manager", DUE,
								"A count by autumn", null, null, null, null))));
	}

	void sign(AssessmentId id) {
		this.signOffs.propose(id, new ProposeOutcome(Outcome.ADJUST, "The van and the school library make up for most.",
				this.plainSummary));
		this.signOffs.review(id, new ReviewQuality(Answer.YES, Answer.YES, Answer.YES, Answer.YES, Answer.YES,
				Answer.YES, null, null, null, null, ReviewOutcome.PASS, null));
		var role = this.signOffs.route(id);
		var approve = new SignOff(SignOffDecision.APPROVED, true, "Agreed", null);
		for (var number = 1; this.signOffs.sign(id, role, new OfficerId(SIGNATORY + number),
				approve) == SignOffOutcome.NEXT; number++) {
			role = this.signOffs.nextToSign(id);
		}
	}

	void decide(AssessmentId id) {
		this.signOffs.decide(id, new RecordDecision(Decision.AGREE, true, this.approvedVersion.hash(id),
				this.minuteReference, LocalDate.of(2026, 3, 2), null));
	}

}
