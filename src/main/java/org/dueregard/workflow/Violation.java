package org.dueregard.workflow;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Prose;

/**
 * Words a broken constraint as a problem whose sentence is found by its key.
 */
final class Violation {

	private Violation() {
	}

	static Problem problem(ConstraintViolation<?> violation) {
		var constraint = violation.getConstraintDescriptor();
		var bounds = new ArrayList<Object>();
		var key = switch (constraint.getAnnotation().annotationType().getSimpleName()) {
			case "NotNull", "NotBlank", "NotEmpty" -> "answer.missing";
			case "Prose" -> excess(violation, Prose.LONGEST, bounds);
			case "Size" -> excess(violation, (Integer) constraint.getAttributes().get("max"), bounds);
			case "Min" -> bound("answer.tooSmall", constraint.getAttributes().get("value"), bounds);
			case "PositiveOrZero" -> bound("answer.tooSmall", 0, bounds);
			case "NearDay" ->
				bound("answer.notANearDay", String.valueOf(constraint.getAttributes().get("since")), bounds);
			case "PastOrPresent" -> "answer.notInThePast";
			case "URL" -> "answer.badAddress";
			default -> "answer.invalid";
		};
		return new Problem(path(violation), key, List.copyOf(bounds));
	}

	private static String bound(String key, Object bound, List<Object> bounds) {
		bounds.add(bound);
		return key;
	}

	private static String excess(ConstraintViolation<?> violation, int most, List<Object> bounds) {
		if (violation.getInvalidValue() instanceof CharSequence text) {
			bounds.addAll(List.of(most, text.length() - most));
			return "answer.tooLong";
		}
		return bound("answer.tooMany", most, bounds);
	}

	private static String path(ConstraintViolation<?> violation) {
		return violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
	}

}
