package org.dueregard.workflow;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.ServletRequest;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Brings a refusal out of the engine's wrapping, and leaves it with the request so that
 * the engine's web interface can be answered in our words.
 *
 * @param step whose form was refused
 */
public record Refused(String step, Refusal refusal) {

	private static final String STEP = Refused.class.getName() + ".step";

	private static final String TASK = Refused.class.getName() + ".task";

	private static final String ASSESSMENT = Refused.class.getName() + ".assessment";

	private static final String TRIED = Refused.class.getName() + ".tried";

	private static final String REFUSAL = Refused.class.getName() + ".refusal";

	/**
	 * The refusal that a request met, if it met one.
	 */
	public static Optional<Refused> of(ServletRequest request) {
		return Optional.ofNullable(request.getAttribute(REFUSAL))
			.map((refusal) -> new Refused(
					Optional.ofNullable((String) request.getAttribute(STEP)).orElse(Submission.REGISTER),
					(Refusal) refusal));
	}

	/**
	 * What a request tried and was not allowed to; empty when it was refused for its
	 * answers alone, or for what is no longer there.
	 */
	public static Optional<Attempt> attempt(ServletRequest request) {
		return Optional.ofNullable(request.getAttribute(TRIED))
			.or(() -> of(request).map(Refused::refusal))
			.filter(NotYours.class::isInstance)
			.map(NotYours.class::cast)
			.filter(NotYours::isAttempt)
			.map((refusal) -> new Attempt((String) request.getAttribute(STEP), (String) request.getAttribute(TASK),
					(AssessmentId) request.getAttribute(ASSESSMENT), refusal.rule()));
	}

	/**
	 * Says which task the present request is about.
	 */
	static void concerning(DelegateTask task) {
		ProcessVariable.ASSESSMENT_ID.find(task).ifPresent((id) -> leave(ASSESSMENT, new AssessmentId(id)));
		leave(STEP, task.getTaskDefinitionKey());
		leave(TASK, task.getId());
	}

	/**
	 * Says which step of which case the present request is about, where it has no task.
	 */
	static void concerning(AssessmentId assessment, String step) {
		leave(ASSESSMENT, assessment);
		leave(STEP, step);
	}

	static <T> T unwrapping(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (Refusal refusal) {
			throw noted(refusal);
		}
		catch (OptimisticLockingException | ConcurrencyFailureException ex) {
			throw noted(new NotYours(Problem.of("task.changedMeanwhile")));
		}
		catch (ProcessEngineException ex) {
			throw in(ex).map(Refused::noted).map(RuntimeException.class::cast).orElse(ex);
		}
	}

	/**
	 * Leaves a refusal with the request, where no door is there to do so.
	 */
	public static Refusal noted(Refusal refusal) {
		leave(REFUSAL, refusal);
		return refusal;
	}

	/**
	 * Leaves with the request what was tried, for the record alone.
	 */
	static Refusal tried(NotYours refusal) {
		leave(TRIED, refusal);
		return refusal;
	}

	private static Optional<Refusal> in(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return Optional.of(refusal);
			}
		}
		return Optional.empty();
	}

	/**
	 * What an officer tried and may not do.
	 *
	 * @param rule key of the rule that refused it
	 */
	public record Attempt(@Nullable String step, @Nullable String task, @Nullable AssessmentId assessment,
			String rule) {
	}

	/**
	 * Leaves something with the present request; nothing where there is no request.
	 */
	private static void leave(String name, Object value) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
		}
	}

}
