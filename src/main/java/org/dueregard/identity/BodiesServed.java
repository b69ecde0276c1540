package org.dueregard.identity;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.SmallNumbers;
import org.dueregard.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public authorities that this installation serves, as its settings name them.
 *
 * @param bodies one each; a body that is left out later stays as it is
 */
@Validated
@ConfigurationProperties("due-regard")
record BodiesServed(@DefaultValue @Valid List<BodyServed> bodies) {

	private static final String CODE = "[a-z0-9][a-z0-9_-]{0,63}";

	/**
	 * One of them; the days are working days.
	 *
	 * @param id for ever, since cases remember it
	 */
	record BodyServed(@NotNull @Pattern(regexp = CODE) String id, @NotBlank @Size(max = 200) String name,
			@NotNull Jurisdiction jurisdiction, @DefaultValue("20") @Min(0) @Max(250) int noticeDays,
			@DefaultValue("5") @Min(1) @Max(250) int remindAfterDays,
			@DefaultValue("10") @Min(1) @Max(250) int escalateAfterDays,
			@DefaultValue("false") boolean fixedReviewMonths, @NotBlank @Size(max = 400) String contact,
			@DefaultValue NumbersServed smallNumbers, @DefaultValue @Valid List<LocalCharacteristic> characteristics) {

		BodyServed {
			SmallNumbers.refusal(smallNumbers.hiddenBelow(), smallNumbers.roundedTo()).ifPresent((sentence) -> {
				throw new StartRefused("The small-numbers of %s cannot be used: %s.".formatted(name, sentence));
			});
		}

		Body body() {
			return new Body(new BodyId(this.id), this.name, this.jurisdiction, this.noticeDays, this.remindAfterDays,
					this.escalateAfterDays, this.fixedReviewMonths, this.contact,
					new SmallNumbers(this.smallNumbers.hiddenBelow(), this.smallNumbers.roundedTo()), null);
		}

	}

	/**
	 * How it tells numbers of people to the public.
	 *
	 * @see SmallNumbers
	 */
	record NumbersServed(@DefaultValue("5") int hiddenBelow, @DefaultValue("5") int roundedTo) {
	}

	/**
	 * A characteristic that a body adds to those the law names.
	 *
	 * @param from first day on which new cases have it
	 * @param until last such day; null while there is none
	 */
	record LocalCharacteristic(@NotNull @Pattern(regexp = CODE) String code, @NotBlank @Size(max = 200) String label,
			@NotNull LocalDate from, @Nullable LocalDate until) {

		Characteristic characteristic() {
			return new Characteristic(new CharacteristicCode(this.code), this.label, false);
		}

	}

}
