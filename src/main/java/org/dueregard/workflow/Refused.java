package org.dueregard.workflow;

import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngineException;
import org.dueregard.shared.Refusal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Brings a refusal out of the engine's wrapping, and leaves it with the request so that
 * the engine's web interface can be answered in our words.
 */
final class Refused {

	private static final String ATTRIBUTE = Refused.class.getName();

	private Refused() {
	}

	static <T> T unwrapping(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (Refusal refusal) {
			throw noted(refusal);
		}
		catch (ProcessEngineException ex) {
			throw in(ex).map(Refused::noted).map(RuntimeException.class::cast).orElse(ex);
		}
	}

	private static Refusal noted(Refusal refusal) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
		}
		return refusal;
	}

	static Optional<Refusal> ofRequest() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.map((request) -> (Refusal) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
	}

	private static Optional<Refusal> in(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return Optional.of(refusal);
			}
		}
		return Optional.empty();
	}

}
