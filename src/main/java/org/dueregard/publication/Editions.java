package org.dueregard.publication;

import java.util.Optional;

import org.dueregard.identity.Bodies;
import org.dueregard.publication.disclosure.Redaction;
import org.dueregard.publication.document.PublishedAssessment.DecisionMade;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.screening.ScreeningOutcome;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.SmallNumbers;
import org.dueregard.signoff.SignOffDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the public edition of a case, before it is cleared and after.
 */
@Component
class Editions {

	private final FairCopy fairCopy;

	private final ApprovedVersions approvedVersions;

	private final ScreeningDesk screenings;

	private final SignOffDesk signOffs;

	private final Clearances clearances;

	private final Bodies bodies;

	Editions(FairCopy fairCopy, ApprovedVersions approvedVersions, ScreeningDesk screenings, SignOffDesk signOffs,
			Clearances clearances, Bodies bodies) {
		this.fairCopy = fairCopy;
		this.approvedVersions = approvedVersions;
		this.screenings = screenings;
		this.signOffs = signOffs;
		this.clearances = clearances;
		this.bodies = bodies;
	}

	/**
	 * The approved version, if the decision was made on exactly that.
	 */
	ApprovedVersions.Frozen decidedOn(AssessmentId id) {
		var approved = this.approvedVersions.newest(id);
		var decision = this.signOffs.approval(id).decision();
		if (decision == null || !decision.versionHash().equals(approved.hash())) {
			throw new NotDecidedOn();
		}
		return approved;
	}

	/**
	 * What could be cleared: the version approved last; empty while there is none.
	 */
	Optional<PublicEdition> toClear(AssessmentId id) {
		return this.approvedVersions.find(id).map((approved) -> toClear(id, approved));
	}

	/**
	 * A version with nothing redacted yet, and numbers told as the body does today.
	 */
	PublicEdition toClear(AssessmentId id, ApprovedVersions.Frozen approved) {
		return PublicEdition.of(approved, decision(id), Redaction.NONE, smallNumbers(approved.snapshot()));
	}

	/**
	 * A version as it was cleared.
	 */
	PublicEdition cleared(AssessmentId id, ApprovedVersions.Frozen approved) {
		var cleared = this.clearances.cleared(id, approved.version());
		return PublicEdition.of(approved, decision(id), cleared.redaction(), cleared.smallNumbers());
	}

	/**
	 * Of a version that has been published.
	 */
	PublicEdition published(AssessmentId id, int approvedVersion) {
		return (approvedVersion == Register.SCREENING) ? ofScreening(id)
				: cleared(id, this.approvedVersions.get(id, approvedVersion));
	}

	/**
	 * Of a proposal that screening says needs no full assessment; empty for any other.
	 */
	Optional<PublicEdition> screenedOut(AssessmentId id) {
		return this.screenings.screening(id)
			.filter((screening) -> screening.outcome() == ScreeningOutcome.NOT_NEEDED)
			.map((screening) -> ofScreening(id));
	}

	PublicEdition ofScreening(AssessmentId id) {
		var screening = this.fairCopy.ofScreening(id);
		return PublicEdition.ofScreening(screening, smallNumbers(screening));
	}

	private SmallNumbers smallNumbers(Snapshot assessment) {
		return this.bodies.get(assessment.body().id()).smallNumbers();
	}

	private @Nullable DecisionMade decision(AssessmentId id) {
		var recorded = this.signOffs.approval(id).decision();
		return (recorded == null) ? null
				: new DecisionMade(recorded.decision(), recorded.minuteReference(), recorded.decidedOn());
	}

}
