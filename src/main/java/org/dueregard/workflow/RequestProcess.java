package org.dueregard.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.dueregard.request.Invitations;
import org.dueregard.request.RequestClarified;
import org.dueregard.request.RequestConfirmed;
import org.dueregard.request.RequestDesk;
import org.dueregard.request.ReviewAsked;
import org.dueregard.shared.Reference;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Drives requests of the public, and concerns, through their process: begins it, and
 * tells it what the person has done, and what has become of an assessment that was
 * promised.
 */
@Component
class RequestProcess {

	private static final String REQUEST = "publicRequest";

	private static final String CONCERN = "assessmentConcern";

	private final ProcessEngine engine;

	private final WithoutRights withoutRights;

	private final RequestDesk desk;

	private final Invitations invitations;

	RequestProcess(@Lazy ProcessEngine engine, @Lazy WithoutRights withoutRights, @Lazy RequestDesk desk,
			@Lazy Invitations invitations) {
		this.engine = engine;
		this.withoutRights = withoutRights;
		this.desk = desk;
		this.invitations = invitations;
	}

	@EventListener
	void begin(RequestConfirmed confirmed) {
		this.withoutRights.inAnyBody((context) -> Passage.through(confirmed.reference(),
				() -> this.engine.getRuntimeService()
					.createProcessInstanceByKey(confirmed.kind().isConcern() ? CONCERN : REQUEST)
					.businessKey(confirmed.reference())
					.setVariable(ProcessVariable.REQUEST_ID.name(), confirmed.request().value())
					.execute()));
	}

	@EventListener
	void goOn(RequestClarified clarified) {
		tell("clarificationGiven", clarified.reference());
	}

	@EventListener
	void review(ReviewAsked asked) {
		tell("internalReviewAsked", asked.reference());
	}

	/**
	 * An assessment is published, or never will be: it is no longer open to comments, and
	 * what was promised is settled.
	 */
	void settled(Reference assessment, Promise promise) {
		this.invitations.end(assessment.value());
		this.desk.awaiting(assessment.value())
			.forEach((request) -> this.withoutRights.inAnyBody((context) -> this.engine.getRuntimeService()
				.createMessageCorrelation("publicationSettled")
				.processInstanceBusinessKey(request.reference())
				.setVariables(Variables.putValue(ProcessVariable.PROMISE.name(), promise.name()))
				.correlateAllWithResult()));
	}

	private void tell(String message, String reference) {
		this.withoutRights.inAnyBody((context) -> {
			this.engine.getRuntimeService()
				.createMessageCorrelation(message)
				.processInstanceBusinessKey(reference)
				.correlate();
			return reference;
		});
	}

}
