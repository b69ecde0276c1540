package org.dueregard.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Author, reviewer, signatories and decision-maker of one case are different people, of
 * the case's body, each in a role they hold.
 */
@Component
class Separation {

	private static final Set<Role> APPROVAL_CHAIN = EnumSet.of(Role.EQUALITY_ADVISER, Role.HEAD_OF_SERVICE,
			Role.DIRECTOR, Role.LEGAL, Role.EQUALITY_GROUP, Role.DECISION_MAKER);

	/**
	 * Roles in which nobody may have acted in a case who is to act in one.
	 */
	static Set<Role> excludedBy(Role role) {
		if (role == Role.AUTHOR) {
			return EnumSet.complementOf(EnumSet.of(Role.AUTHOR));
		}
		var excluded = EnumSet.of(Role.AUTHOR);
		if (APPROVAL_CHAIN.contains(role)) {
			excluded.addAll(APPROVAL_CHAIN);
			excluded.remove(role);
		}
		return excluded;
	}

	/**
	 * Why an officer may not act in a role; empty when they may.
	 * @param acts all acts of the case
	 */
	Optional<Problem> hinders(Officer officer, Role role, Assessment assessment, List<Act> acts) {
		if (!officer.belongsTo(assessment.body())) {
			return Optional.of(Problem.of("task.officer.otherBody"));
		}
		return (role == Role.AUTHOR) ? hindersAuthor(officer, acts) : hindersReviewer(officer, role, assessment, acts);
	}

	private Optional<Problem> hindersAuthor(Officer officer, List<Act> acts) {
		return acts.stream()
			.filter((act) -> act.officer().equals(officer.id()) && act.role() != Role.AUTHOR)
			.findFirst()
			.map((act) -> Problem.of("task.officer.reviewedIt"));
	}

	private Optional<Problem> hindersReviewer(Officer officer, Role role, Assessment assessment, List<Act> acts) {
		if (!officer.holds(role)) {
			return Optional.of(Problem.of("task.officer.withoutRole"));
		}
		if (assessment.author().equals(officer.id()) || acted(officer, EnumSet.of(Role.AUTHOR), acts)) {
			return Optional.of(Problem.of("task.officer.wroteIt"));
		}
		if (acted(officer, excludedBy(role), acts)) {
			return Optional.of(Problem.of("task.officer.alreadyActed"));
		}
		return Optional.empty();
	}

	private static boolean acted(Officer officer, Set<Role> roles, List<Act> acts) {
		return acts.stream().anyMatch((act) -> act.officer().equals(officer.id()) && roles.contains(act.role()));
	}

}
