package org.dueregard.signoff;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;

/**
 * Who may sign now, and what a signature must say.
 */
class SignatureRules {

	private final ApprovalRecord approval;

	private final Role role;

	private final OfficerId signatory;

	SignatureRules(ApprovalRecord approval, Role role, OfficerId signatory) {
		this.approval = approval;
		this.role = role;
		this.signatory = signatory;
	}

	List<Problem> problems(SignOff command) {
		var problems = new ArrayList<Problem>();
		if (this.approval.next().filter(this.role::equals).isEmpty()) {
			problems.add(Problem.of("signOff.role.notNext"));
		}
		if (this.approval.hasSigned(this.signatory)) {
			problems.add(Problem.of("signOff.signatory.twice"));
		}
		switch (command.signOffDecision()) {
			case APPROVED -> checkApproval(command, problems);
			case RETURNED -> checkReturn(command, problems);
		}
		return problems;
	}

	private static void checkApproval(SignOff command, List<Problem> problems) {
		if (!Boolean.TRUE.equals(command.dueRegard())) {
			problems.add(Problem.with("dueRegard", "signOff.dueRegard.missing"));
		}
		if (command.reworkStep() != null) {
			problems.add(Problem.with("reworkStep", "signOff.reworkStep.approved"));
		}
	}

	private static void checkReturn(SignOff command, List<Problem> problems) {
		if (Unanswered.is(command.comment())) {
			problems.add(Problem.with("comment", "signOff.comment.missing"));
		}
		if (command.reworkStep() == null) {
			problems.add(Problem.with("reworkStep", "signOff.reworkStep.missing"));
		}
	}

}
