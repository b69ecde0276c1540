package org.dueregard.workflow;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Role;
import org.dueregard.request.AnswerConcern;
import org.dueregard.request.Answering;
import org.dueregard.request.ConcernDesk;
import org.dueregard.request.ConcernOutcome;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * An equality adviser answers evidence or a concern about an assessment.
 */
@Component(ConcernDesk.ANSWERING)
class AnswerConcernStep implements UserStep<AnswerConcern> {

	private final ConcernDesk desk;

	private final ConcernFiles files;

	private final AssessmentDesk assessments;

	private final Reopening reopening;

	private final Clock clock;

	AnswerConcernStep(ConcernDesk desk, ConcernFiles files, AssessmentDesk assessments, Reopening reopening,
			Clock clock) {
		this.desk = desk;
		this.files = files;
		this.assessments = assessments;
		this.reopening = reopening;
		this.clock = clock;
	}

	@Override
	public Class<AnswerConcern> form() {
		return AnswerConcern.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Answering.ANSWERS_CONCERNS;
	}

	@Override
	public Done submitted(AnswerConcern command, DelegateTask task) {
		var id = ProcessVariable.request(task);
		var assessment = this.files.assessment(id);
		this.assessments.hold(assessment.id());
		check(command.concernOutcome(), assessment);
		var adviser = new OfficerId(task.getAssignee());
		this.desk.answer(id, command, adviser, assessment.author());
		if (command.concernOutcome() == ConcernOutcome.REOPEN) {
			this.assessments.record(new Act(assessment.id(), ConcernDesk.ANSWERING, adviser, role(task),
					this.clock.instant(), ConcernOutcome.REOPEN.name(), command.forAuthor()));
		}
		ProcessVariable.CONCERN_TURN.set(task, ConcernTurn.of(command.concernOutcome()).name());
		return Done.with(command.concernOutcome());
	}

	private void check(ConcernOutcome outcome, Assessment assessment) {
		if (outcome == ConcernOutcome.TAKEN_UP && !assessment.stage().isUndecided()) {
			throw new AnswersRefused(Problem.with("concernOutcome", "answerConcern.concernOutcome.notUnderWay"));
		}
		if (outcome == ConcernOutcome.REOPEN && !this.reopening.isPossible(assessment.reference())) {
			throw new AnswersRefused(Problem.with("concernOutcome", "answerConcern.concernOutcome.notReopened"));
		}
	}

}
