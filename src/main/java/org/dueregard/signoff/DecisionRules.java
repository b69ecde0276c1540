package org.dueregard.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dueregard.shared.London;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;

/**
 * What holds between a decision and the version it is made on.
 */
class DecisionRules {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final String approvedHash;

	private final LocalDate registered;

	DecisionRules(String approvedHash, Instant registeredAt) {
		this.approvedHash = approvedHash;
		this.registered = London.day(registeredAt);
	}

	List<Problem> problems(RecordDecision command) {
		var problems = new ArrayList<Problem>();
		if (!Boolean.TRUE.equals(command.dueRegard())) {
			problems.add(Problem.with("dueRegard", "recordDecision.dueRegard.missing"));
		}
		if (!command.versionHash().equals(this.approvedHash)) {
			problems.add(Problem.with("versionHash", "recordDecision.versionHash.mismatch"));
		}
		if (command.decidedOn().isBefore(this.registered)) {
			problems.add(Problem.with("decidedOn", "recordDecision.decidedOn.beforeRegistration",
					DAY.format(this.registered)));
		}
		if (command.decision() != Decision.AGREE && Unanswered.is(command.comment())) {
			problems.add(Problem.with("comment", "recordDecision.comment.missing"));
		}
		return problems;
	}

}
