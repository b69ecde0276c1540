package org.dueregard.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.identity.Characteristic;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;

/**
 * Every characteristic of the case has exactly one effect, and no other has any.
 */
class OneEffectEach {

	private final List<Characteristic> set;

	private final Map<CharacteristicCode, Characteristic> byCode;

	OneEffectEach(List<Characteristic> set) {
		this.set = set;
		this.byCode = set.stream().collect(Collectors.toMap(Characteristic::code, Function.identity()));
	}

	List<Problem> problems(List<CharacteristicEffect> effects) {
		var problems = new ArrayList<Problem>();
		var answered = new HashSet<CharacteristicCode>();
		for (var index = 0; index < effects.size(); index++) {
			var field = "effects[%d].characteristic".formatted(index);
			var code = effects.get(index).characteristic();
			var known = this.byCode.get(code);
			if (known == null) {
				problems.add(Problem.with(field, "screenProposal.effects.characteristicUnknown", code.value()));
			}
			else if (!answered.add(code)) {
				problems.add(Problem.with(field, "screenProposal.effects.characteristicTwice", known.label()));
			}
		}
		this.set.stream()
			.filter((characteristic) -> !answered.contains(characteristic.code()))
			.map((missing) -> Problem.with("effects", "screenProposal.effects.characteristicMissing", missing.label()))
			.forEach(problems::add);
		return problems;
	}

}
