package org.dueregard.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;

/**
 * Free text in any script, up to 20,000 characters.
 */
@Documented
@Constraint(validatedBy = {})
@Size(max = Prose.LONGEST)
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
public @interface Prose {

	/** Longest prose accepted, in characters. */
	int LONGEST = 20_000;

	String message() default "{answer.prose}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
