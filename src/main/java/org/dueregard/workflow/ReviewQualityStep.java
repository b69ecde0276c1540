package org.dueregard.workflow;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.signoff.ReviewQuality;
import org.dueregard.signoff.SignOffDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The equality adviser checks the assessment against the six principles.
 */
@Component("reviewQuality")
class ReviewQualityStep implements AssessmentStep<ReviewQuality> {

	private final SignOffDesk desk;

	ReviewQualityStep(SignOffDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<ReviewQuality> form() {
		return ReviewQuality.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.EQUALITY_ADVISER;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.QUALITY_REVIEW);
	}

	@Override
	public int daysBeforeDecision() {
		return 12;
	}

	private static @Nullable String comments(ReviewQuality command) {
		var comments = Stream
			.of(command.evidenceComment(), command.impactComment(), command.mitigationComment(),
					command.outcomeComment())
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n\n"));
		return comments.isEmpty() ? null : comments;
	}

	@Override
	public Done submitted(ReviewQuality command, DelegateTask task) {
		this.desk.review(ProcessVariable.assessment(task), command);
		ProcessVariable.REVIEW_OUTCOME.set(task, command.reviewOutcome().name());
		ReworkSteps.set(task, command.reworkStep());
		return Done.with(command.reviewOutcome(), comments(command));
	}

}
