package org.dueregard.impact;

import java.time.LocalDate;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What is done about one negative or unknown entry. An entry may have several; its
 * residual is the worst any of them leaves.
 *
 * @param entry number of the entry, counted from 1
 * @param action needed unless the effect is justified, with owner and due date
 * @param measure how one will see that it worked
 * @param residualSeverity what remains of a negative entry; refused for an unknown one
 * @param legitimateAim why the effect may stay, when it is justified
 * @param proportionality why no less harmful way serves that aim
 */
public record Mitigation(@NotNull @Min(1) Integer entry, @NotNull Response response, @Nullable @Prose String action,
		@Nullable @Size(max = 200) String owner, @Nullable @NearDay LocalDate due, @Nullable @Prose String measure,
		@Nullable Severity residualSeverity, @Nullable Likelihood residualLikelihood,
		@Nullable @Prose String legitimateAim, @Nullable @Prose String proportionality) {

	/**
	 * The same, about an entry that now has another number.
	 */
	Mitigation about(int number) {
		return new Mitigation(number, this.response, this.action, this.owner, this.due, this.measure,
				this.residualSeverity, this.residualLikelihood, this.legitimateAim, this.proportionality);
	}

}
