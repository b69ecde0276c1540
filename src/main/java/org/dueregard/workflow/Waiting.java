package org.dueregard.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.function.ToIntFunction;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.WorkingDays;
import org.dueregard.shared.London;
import org.springframework.stereotype.Component;

/**
 * Tells the diagram when a task has waited so long that officers are told again.
 */
@Component("waiting")
public class Waiting {

	private final AssessmentDesk assessments;

	private final Bodies bodies;

	private final WorkingDays workingDays;

	private final Clock clock;

	Waiting(AssessmentDesk assessments, Bodies bodies, WorkingDays workingDays, Clock clock) {
		this.assessments = assessments;
		this.bodies = bodies;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	public Date remindOn(VariableScope execution) {
		return on(execution, Body::remindAfterDays);
	}

	public Date escalateOn(VariableScope execution) {
		return on(execution, Body::escalateAfterDays);
	}

	private Date on(VariableScope execution, ToIntFunction<Body> days) {
		var body = this.bodies.get(this.assessments.get(ProcessVariable.assessment(execution)).body());
		return Days
			.morningOf(this.workingDays.after(body.jurisdiction(), London.today(this.clock), days.applyAsInt(body)));
	}

}
