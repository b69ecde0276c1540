package org.dueregard.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.identity.Bodies;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.London;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.ReviewQuality;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.signoff.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Copies an assessment from the desks into a {@link Snapshot}. What has no order of its
 * own is sorted, so that the same case always gives the same text.
 */
@Component
class FairCopy {

	private static final String SCREENED = "screenProposal";

	private final AssessmentDesk assessments;

	private final ScreeningDesk screenings;

	private final EvidenceDesk evidence;

	private final ImpactDesk impacts;

	private final SignOffDesk signOffs;

	private final Bodies bodies;

	FairCopy(AssessmentDesk assessments, ScreeningDesk screenings, EvidenceDesk evidence, ImpactDesk impacts,
			SignOffDesk signOffs, Bodies bodies) {
		this.assessments = assessments;
		this.screenings = screenings;
		this.evidence = evidence;
		this.impacts = impacts;
		this.signOffs = signOffs;
		this.bodies = bodies;
	}

	/**
	 * The whole assessment.
	 */
	Snapshot of(AssessmentId id) {
		var approval = this.signOffs.approval(id);
		return copy(id, this.evidence.evidence(id).map(EvidenceCopy::of).orElse(null),
				this.evidence.involvement(id).map(EvidenceCopy::of).orElse(null),
				ImpactCopy.of(this.impacts.impact(id)),
				Optional.ofNullable(approval.proposed()).map(this::conclusion).orElse(null),
				Optional.ofNullable(approval.review()).map(this::review).orElse(null),
				approval.signatures().stream().map(this::signed).flatMap(Optional::stream).toList());
	}

	/**
	 * The proposal and its screening alone.
	 */
	Snapshot ofScreening(AssessmentId id) {
		return copy(id, null, null, null, null, null, List.of());
	}

	private Snapshot copy(AssessmentId id, Snapshot.@Nullable Evidence evidence,
			Snapshot.@Nullable Involvement involvement, Snapshot.@Nullable Impact impact,
			Snapshot.@Nullable Conclusion conclusion, Snapshot.@Nullable Review review,
			List<Snapshot.Signed> signatures) {
		var assessment = this.assessments.get(id);
		var body = this.bodies.get(assessment.body());
		var characteristics = this.assessments.characteristics(id)
			.stream()
			.map((each) -> new Snapshot.CharacteristicName(each.code(), each.label()))
			.toList();
		return new Snapshot(assessment.reference(), new Snapshot.PublicBody(body.id(), body.name()),
				London.day(assessment.registeredAt()), assessment.timeliness(), proposal(assessment.proposal()),
				characteristics, screening(id), evidence, involvement, impact, conclusion, review, signatures);
	}

	private Snapshot.Proposal proposal(Assessment.Proposal proposal) {
		return new Snapshot.Proposal(proposal.title(), proposal.summary(), proposal.kind(), proposal.status(),
				proposal.directorate(), proposal.team(), proposal.owner(), proposal.decisionMaker(),
				proposal.decisionReference(), proposal.decisionDate(), proposal.keyDecision(),
				sorted(proposal.whoIsAffected()), proposal.exemptContent(), proposal.exemptReason(),
				proposal.parentReference());
	}

	private Snapshot.@Nullable Screening screening(AssessmentId id) {
		var screenedOn = this.assessments.acts(id)
			.stream()
			.filter((act) -> act.step().equals(SCREENED))
			.map(Act::at)
			.max(Comparator.naturalOrder())
			.map(London::day)
			.orElse(null);
		return this.screenings.screening(id).map((screening) -> {
			var answers = screening.answers();
			var effects = answers.effects()
				.stream()
				.map((each) -> new Snapshot.LikelyEffect(each.characteristic(), each.effect(), each.reason()))
				.toList();
			return new Snapshot.Screening(screenedOn, screening.outcome(), screening.outcomeReason(), effects,
					answers.publicConcern(), answers.resourcesMoved(), answers.workforceOrProcurement(),
					answers.benefitLost(), answers.algorithmUsed(), answers.evidenceLookedAt());
		}).orElse(null);
	}

	private Snapshot.Conclusion conclusion(ProposeOutcome proposed) {
		return new Snapshot.Conclusion(proposed.outcome(), proposed.reasons(), proposed.plainSummary());
	}

	private Snapshot.Review review(ReviewQuality review) {
		return new Snapshot.Review(review.principleAware(), review.principleInTime(), review.principleRigour(),
				review.principleOwn(), review.principleContinuing(), review.principleRecorded());
	}

	private Optional<Snapshot.Signed> signed(Signature signature) {
		return Optional.ofNullable(signature.decision())
			.map((decision) -> new Snapshot.Signed(signature.role(), decision,
					Optional.ofNullable(signature.at()).map(London::day).orElse(null)));
	}

	private static <E extends Enum<E>> List<E> sorted(Collection<E> answers) {
		return answers.stream().sorted().toList();
	}

}
