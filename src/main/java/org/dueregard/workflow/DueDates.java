package org.dueregard.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * When a task is due: counted back in working days from the decision, but never sooner
 * than an officer can do it.
 */
@Component
class DueDates {

	private static final int SOONEST_DAYS = 2;

	private final Bodies bodies;

	private final WorkingDays workingDays;

	private final Clock clock;

	DueDates(Bodies bodies, WorkingDays workingDays, Clock clock) {
		this.bodies = bodies;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	Date of(UserStep<?> step, Assessment assessment) {
		var jurisdiction = this.bodies.get(assessment.body()).jurisdiction();
		var days = step.daysBeforeDecision();
		var planned = (days >= 0) ? this.workingDays.before(jurisdiction, assessment.decisionDate(), days)
				: this.workingDays.after(jurisdiction, assessment.decisionDate(), -days);
		var soonest = this.workingDays.after(jurisdiction, LocalDate.now(this.clock.withZone(Days.ZONE)), SOONEST_DAYS);
		return Days.endOf(planned.isBefore(soonest) ? soonest : planned);
	}

}
