package org.dueregard.workflow;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.ServletRequest;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;
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

	private static final String REFUSAL = Refused.class.getName() + ".refusal";

	/**
	 * The refusal that a request met, if it met one.
	 */
	public static Optional<Refused> of(ServletRequest request) {
		var step = Optional.ofNullable(request.getAttribute(STEP)).orElse(Submission.REGISTER);
		return Optional.ofNullable(request.getAttribute(REFUSAL))
			.map((refusal) -> new Refused((String) step, (Refusal) refusal));
	}

	/**
	 * Says which step the present request is about.
	 */
	static void concerning(String step) {
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
	static Refusal noted(Refusal refusal) {
		leave(REFUSAL, refusal);
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
	 * Leaves something with the present request; nothing where there is no request.
	 */
	private static void leave(String name, Object value) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
		}
	}

}
