package org.dueregard.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Jurisdiction;
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

	Date of(AssessmentStep<?> step, Assessment assessment) {
		var jurisdiction = jurisdiction(assessment);
		var planned = planned(step, assessment, jurisdiction);
		var soonest = this.workingDays.after(jurisdiction, LocalDate.now(this.clock.withZone(Days.ZONE)), SOONEST_DAYS);
		return Days.endOf(planned.isBefore(soonest) ? soonest : planned);
	}

	/**
	 * The days the decision asks for, whether one can still keep them or not, by step.
	 */
	Map<String, LocalDate> planned(Steps steps, Assessment assessment) {
		var jurisdiction = jurisdiction(assessment);
		return steps.ofAssessments((step) -> planned(step, assessment, jurisdiction));
	}

	private LocalDate planned(AssessmentStep<?> step, Assessment assessment, Jurisdiction jurisdiction) {
		var days = step.daysBeforeDecision();
		return (days >= 0) ? this.workingDays.before(jurisdiction, assessment.decisionDate(), days)
				: this.workingDays.after(jurisdiction, assessment.decisionDate(), -days);
	}

	private Jurisdiction jurisdiction(Assessment assessment) {
		return this.bodies.get(assessment.body()).jurisdiction();
	}

}
