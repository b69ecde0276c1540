package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.identity.Role;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.screening.ConfirmScreening;
import org.dueregard.screening.ScreeningDecision;
import org.dueregard.screening.ScreeningDesk;
import org.springframework.stereotype.Component;

/**
 * The equality adviser confirms that no full assessment is needed, asks for one, or sends
 * back.
 */
@Component("confirmScreening")
class ConfirmScreeningStep implements AssessmentStep<ConfirmScreening> {

	private final ScreeningDesk desk;

	private final PublicationDesk publication;

	ConfirmScreeningStep(ScreeningDesk desk, PublicationDesk publication) {
		this.desk = desk;
		this.publication = publication;
	}

	@Override
	public Class<ConfirmScreening> form() {
		return ConfirmScreening.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.EQUALITY_ADVISER;
	}

	@Override
	public int daysBeforeDecision() {
		return 42;
	}

	@Override
	public Done submitted(ConfirmScreening command, DelegateTask task) {
		var id = ProcessVariable.assessment(task);
		this.desk.confirm(id, command);
		if (command.screeningDecision() == ScreeningDecision.CONFIRMED) {
			this.publication.checkScreening(id);
		}
		ProcessVariable.SCREENING_DECISION.set(task, command.screeningDecision().name());
		return Done.with(command.screeningDecision(), command.comment());
	}

}
