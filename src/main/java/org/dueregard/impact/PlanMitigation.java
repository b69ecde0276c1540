package org.dueregard.impact;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is done about every negative and every unknown entry.
 */
public record PlanMitigation(@Size(max = 400) List<@Valid @NotNull Mitigation> mitigations) {

	public PlanMitigation {
		mitigations = (mitigations != null) ? List.copyOf(mitigations) : List.of();
	}

}
