package org.dueregard.workflow;

import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.publication.ClearForPublication;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.publication.PublicationTiming;
import org.springframework.stereotype.Component;

/**
 * The information officer withholds what must not be public and says when the rest is.
 */
@Component("clearForPublication")
class ClearForPublicationStep implements UserStep<ClearForPublication> {

	private final PublicationDesk desk;

	ClearForPublicationStep(PublicationDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<ClearForPublication> form() {
		return ClearForPublication.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.INFORMATION_OFFICER;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.CLEARANCE);
	}

	@Override
	public int daysBeforeDecision() {
		return -5;
	}

	@Override
	public Done submitted(ClearForPublication command, DelegateTask task) {
		var timing = this.desk.clear(ProcessVariable.assessment(task), command);
		ProcessVariable.PUBLICATION_TIMING.set(task, timing.name());
		if (timing == PublicationTiming.EMBARGOED) {
			ProcessVariable.PUBLISH_ON.set(task, Days.morningOf(Objects.requireNonNull(command.publishOn())));
		}
		return Done.with(timing);
	}

}
