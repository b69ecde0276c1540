package org.dueregard.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;

/**
 * What holds between the answers of {@code involvePeople}.
 */
class InvolvementRules {

	private static final int FURTHEST_YEARS = 2;

	private final LocalDate latest;

	private final List<Problem> problems = new ArrayList<>();

	InvolvementRules(LocalDate today) {
		this.latest = today.plusYears(FURTHEST_YEARS);
	}

	List<Problem> problems(InvolvePeople command) {
		var engagements = command.engagements();
		for (var index = 0; index < engagements.size(); index++) {
			check(engagements.get(index), "engagements[%d].".formatted(index));
		}
		if (engagements.isEmpty() && Unanswered.is(command.whyNobody())) {
			refuse("engagements", "involvePeople.engagements.missing");
		}
		if (!engagements.isEmpty() && !Unanswered.is(command.whyNobody())) {
			refuse("whyNobody", "involvePeople.whyNobody.contradicted");
		}
		return this.problems;
	}

	private void check(Engagement engagement, String field) {
		if (engagement.from().isBefore(EvidenceRules.EARLIEST)) {
			refuse(field + "from", "involvePeople.engagements.fromTooEarly");
		}
		if (engagement.to().isBefore(engagement.from())) {
			refuse(field + "to", "involvePeople.engagements.toBeforeFrom");
		}
		if (engagement.to().isAfter(this.latest)) {
			refuse(field + "to", "involvePeople.engagements.toTooFarAhead");
		}
		if (engagement.invited() != null && engagement.responded() != null
				&& engagement.responded() > engagement.invited()) {
			refuse(field + "responded", "involvePeople.engagements.moreRespondedThanInvited");
		}
	}

	private void refuse(String field, String key) {
		this.problems.add(Problem.with(field, key));
	}

}
