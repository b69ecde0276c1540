package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.request.AnswerRequest;
import org.dueregard.request.Answering;
import org.dueregard.request.RequestAnswer;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The information officer answers what somebody asked.
 */
@Component(AnswerRequestStep.STEP)
class AnswerRequestStep implements UserStep<AnswerRequest> {

	static final String STEP = "answerRequest";

	private final RequestDesk desk;

	private final AssessmentDesk assessments;

	AnswerRequestStep(RequestDesk desk, AssessmentDesk assessments) {
		this.desk = desk;
		this.assessments = assessments;
	}

	@Override
	public Class<AnswerRequest> form() {
		return AnswerRequest.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Answering.ANSWERS;
	}

	@Override
	public Done submitted(AnswerRequest command, DelegateTask task) {
		var id = ProcessVariable.request(task);
		if (command.requestAnswer() == RequestAnswer.PUBLISH && !canBePublished(command.assessment(), task)) {
			throw new AnswersRefused(Problem.with("assessment", "answerRequest.assessment.notUnderWay"));
		}
		this.desk.answer(id, command, new OfficerId(task.getAssignee()));
		ProcessVariable.REQUEST_TURN.set(task, RequestTurn.of(command.requestAnswer()).name());
		return Done.with(command.requestAnswer());
	}

	/**
	 * Whether an assessment of the body is on its way to the register.
	 */
	private boolean canBePublished(@Nullable String reference, DelegateTask task) {
		return reference != null && Reference.isOne(reference)
				&& this.assessments.find(new Reference(reference))
					.filter((assessment) -> assessment.body().value().equals(task.getTenantId()))
					.map(Assessment::stage)
					.filter(Stage::isOnItsWay)
					.isPresent();
	}

}
