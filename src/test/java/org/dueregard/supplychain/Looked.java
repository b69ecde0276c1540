package org.dueregard.supplychain;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked for findings in a library, at one version: a row of
 * {@code looked-at.csv}.
 *
 * @param group of Maven
 * @param version at which it was looked at
 * @param looked the day
 * @param supportEnds the day after which its makers mend nothing for free, where known
 */
record Looked(String group, String version, LocalDate looked,
		@JsonProperty("support_ends") @Nullable LocalDate supportEnds) {

	boolean at(Component component) {
		return this.group.equals(component.group()) && this.version.equals(component.version());
	}

}
