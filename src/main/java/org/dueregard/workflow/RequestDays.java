package org.dueregard.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.WorkingDays;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.London;
import org.springframework.stereotype.Component;

/**
 * Tells the diagram of a request when officers are told of it again, and when it goes on
 * without the person. Nothing lies before tomorrow.
 */
@Component("requestDays")
public class RequestDays {

	/** Working days before the last one on which officers are reminded. */
	private static final int REMIND_BEFORE = 5;

	/** Working days that an author has to say what they make of a concern. */
	private static final int TO_WEIGH = 5;

	/** Working days that are left to answer otherwise what was to be published. */
	private static final int LEFT_TO_ANSWER = 3;

	private final RequestDesk desk;

	private final Bodies bodies;

	private final WorkingDays workingDays;

	private final Clock clock;

	RequestDays(RequestDesk desk, Bodies bodies, WorkingDays workingDays, Clock clock) {
		this.desk = desk;
		this.bodies = bodies;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	public Date remindOn(VariableScope execution) {
		return beforeDue(execution, REMIND_BEFORE);
	}

	/**
	 * The morning after the last day.
	 */
	public Date escalateOn(VariableScope execution) {
		return morningAfter(due(request(execution)));
	}

	/**
	 * The morning after the last day on which the author is waited for.
	 */
	public Date weighUntil(VariableScope execution) {
		var jurisdiction = this.bodies.get(request(execution).body()).jurisdiction();
		return morningAfter(this.workingDays.after(jurisdiction, London.today(this.clock), TO_WEIGH));
	}

	public Date promiseRunsOutOn(VariableScope execution) {
		return beforeDue(execution, LEFT_TO_ANSWER);
	}

	public Date lapseOn(VariableScope execution) {
		return morningAfter(this.desk.clarifyBy(ProcessVariable.request(execution)));
	}

	public Date closeOn(VariableScope execution) {
		return morningAfter(this.desk.askReviewBy(ProcessVariable.request(execution)));
	}

	private Date beforeDue(VariableScope execution, int days) {
		var request = request(execution);
		return morningOf(this.workingDays.before(this.bodies.get(request.body()).jurisdiction(), due(request), days));
	}

	private PublicRequest request(VariableScope execution) {
		return this.desk.get(ProcessVariable.request(execution));
	}

	private static LocalDate due(PublicRequest request) {
		return Optional.ofNullable(request.dueOn()).orElseThrow();
	}

	private Date morningAfter(LocalDate day) {
		return morningOf(day.plusDays(1));
	}

	private Date morningOf(LocalDate day) {
		var tomorrow = London.today(this.clock).plusDays(1);
		return Days.morningOf(day.isBefore(tomorrow) ? tomorrow : day);
	}

}
