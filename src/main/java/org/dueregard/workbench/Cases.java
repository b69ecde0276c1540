package org.dueregard.workbench;

import java.util.Optional;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.request.Invitations;
import org.dueregard.shared.Reference;

import org.springframework.stereotype.Component;

/**
 * The cases the officer who is signed in may see: those of their own body.
 */
@Component
class Cases {

	private final AssessmentDesk assessments;

	private final SignedIn signedIn;

	Cases(AssessmentDesk assessments, SignedIn signedIn) {
		this.assessments = assessments;
		this.signedIn = signedIn;
	}

	Assessment get(String reference) {
		var officer = this.signedIn.officer();
		return Optional.of(reference)
			.filter(Reference::isOne)
			.flatMap((known) -> this.assessments.find(new Reference(known)))
			.filter((found) -> officer.belongsTo(found.body()))
			.orElseThrow(NoSuchCase::new);
	}

	/**
	 * Whether the officer may open a case to comments of the public: an equality adviser
	 * who did not write it, before it is decided.
	 */
	boolean mayInvite(Assessment assessment, Officer officer) {
		return assessment.stage().isUndecided() && officer.holds(Invitations.OPENS)
				&& !assessment.author().equals(officer.id());
	}

	/**
	 * Whether the officer may withdraw a case, while there is something to withdraw.
	 */
	boolean mayWithdraw(Assessment assessment, Officer officer) {
		return assessment.stage() != Stage.WITHDRAWN
				&& (assessment.author().equals(officer.id()) || officer.holds(Role.EQUALITY_ADVISER));
	}

}
