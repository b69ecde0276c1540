package org.dueregard.signoff;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The decision, attested on the version that was read.
 *
 * @param dueRegard whether they have read that version and paid due regard
 * @param versionHash SHA-256 of the approved version, in hexadecimal
 * @param minuteReference where the minutes record it
 * @param comment needed to ask for a change or to stop
 */
public record RecordDecision(@NotNull Decision decision, @Nullable Boolean dueRegard, @NotBlank String versionHash,
		@NotBlank @Size(max = 200) String minuteReference, @NotNull @NearDay @PastOrPresent LocalDate decidedOn,
		@Nullable @Prose String comment) {
}
