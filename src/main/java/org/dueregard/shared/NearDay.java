package org.dueregard.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A day that people at work may mean: any other is a slip of the keyboard, and counting
 * the working days up to it might never end.
 */
@Documented
@Constraint(validatedBy = NearDay.Near.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER })
public @interface NearDay {

	/** How far ahead of today the last such day is, in years. */
	int YEARS_AHEAD = 20;

	/** The first year of such days. */
	int since() default 1990;

	String message() default "{answer.notANearDay}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/**
	 * Compares with the clock of the validation.
	 */
	class Near implements ConstraintValidator<NearDay, LocalDate> {

		private int since;

		@Override
		public void initialize(NearDay constraint) {
			this.since = constraint.since();
		}

		@Override
		public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
			if (day == null) {
				return true;
			}
			var last = LocalDate.now(context.getClockProvider().getClock()).plusYears(YEARS_AHEAD);
			return day.getYear() >= this.since && !day.isAfter(last);
		}

	}

}
