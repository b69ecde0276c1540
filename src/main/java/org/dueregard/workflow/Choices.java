package org.dueregard.workflow;

import java.util.List;

import org.dueregard.identity.Characteristic;
import org.dueregard.identity.Officer;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.workbench.form.Choice;

/**
 * What a case offers as choices in its forms.
 */
final class Choices {

	private Choices() {
	}

	static List<Choice> of(List<Characteristic> characteristics) {
		return characteristics.stream()
			.map((characteristic) -> new Choice(characteristic.code().value(), characteristic.label()))
			.toList();
	}

	static List<Choice> ofOfficers(List<Officer> officers) {
		return officers.stream().map((officer) -> new Choice(officer.id().value(), officer.name())).toList();
	}

	static List<Choice> ofEntries(List<ScoredEntry> entries, List<Characteristic> characteristics) {
		return entries.stream()
			.map((scored) -> new Choice(String.valueOf(scored.number()),
					"%d. %s: %s".formatted(scored.number(), label(scored.entry().characteristic(), characteristics),
							scored.entry().group())))
			.toList();
	}

	private static String label(CharacteristicCode code, List<Characteristic> characteristics) {
		return characteristics.stream()
			.filter((characteristic) -> characteristic.code().equals(code))
			.map(Characteristic::label)
			.findFirst()
			.orElse(code.value());
	}

}
