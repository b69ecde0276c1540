package org.dueregard.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.identity.Characteristic;
import org.dueregard.shared.Aim;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;

/**
 * What makes a single impact entry whole.
 */
class EntryRules {

	private static final Set<Aim> FIRST_AIM = Set.of(Aim.ELIMINATE);

	private final Map<CharacteristicCode, Characteristic> set;

	private final Set<CharacteristicCode> known;

	private final Set<String> titles;

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Rules for the entries of one case.
	 * @param set the characteristics its body assesses
	 * @param known those of them that evidence speaks about
	 * @param titles of its evidence items
	 */
	EntryRules(List<Characteristic> set, Set<CharacteristicCode> known, Set<String> titles) {
		this.set = set.stream().collect(Collectors.toMap(Characteristic::code, Function.identity()));
		this.known = known;
		this.titles = titles;
	}

	boolean knows(CharacteristicCode code) {
		return this.set.containsKey(code);
	}

	String label(CharacteristicCode code) {
		return this.set.get(code).label();
	}

	List<Problem> problems(List<ImpactEntry> entries) {
		for (var index = 0; index < entries.size(); index++) {
			var entry = entries.get(index);
			var field = "entries[%d].".formatted(index);
			checkCharacteristics(entry, field);
			checkKind(entry, field);
			entry.evidence()
				.stream()
				.filter((title) -> !this.titles.contains(title))
				.forEach((title) -> refuse(field + "evidence", "scoreImpact.entries.evidenceUnknown", title));
		}
		return this.problems;
	}

	private void checkCharacteristics(ImpactEntry entry, String field) {
		var code = entry.characteristic();
		if (knows(code)) {
			checkKnown(entry, this.set.get(code), field);
		}
		else {
			refuse(field + "characteristic", "scoreImpact.entries.characteristicUnknown", code.value());
		}
		for (var met : entry.meets()) {
			if (!knows(met)) {
				refuse(field + "meets", "scoreImpact.entries.meetsUnknown", met.value());
			}
			else if (met.equals(code)) {
				refuse(field + "meets", "scoreImpact.entries.meetsItself", label(met));
			}
		}
	}

	private void checkKnown(ImpactEntry entry, Characteristic characteristic, String field) {
		if (characteristic.firstAimOnly() && !entry.aims().equals(FIRST_AIM)) {
			refuse(field + "aims", "scoreImpact.entries.firstAimOnly", characteristic.label());
		}
		if (entry.kind() == ImpactKind.NEUTRAL && !this.known.contains(characteristic.code())) {
			refuse(field + "kind", "scoreImpact.entries.neutralWithoutEvidence", characteristic.label());
		}
	}

	private void checkKind(ImpactEntry entry, String field) {
		if (entry.kind() == ImpactKind.NEGATIVE) {
			if (entry.directness() == null) {
				refuse(field + "directness", "scoreImpact.entries.directnessMissing");
			}
			if (entry.severity() == null) {
				refuse(field + "severity", "scoreImpact.entries.severityMissing");
			}
			if (entry.likelihood() == null) {
				refuse(field + "likelihood", "scoreImpact.entries.likelihoodMissing");
			}
			return;
		}
		if (entry.severity() != null) {
			refuse(field + "severity", "scoreImpact.entries.severityNotNegative");
		}
		if (entry.likelihood() != null) {
			refuse(field + "likelihood", "scoreImpact.entries.likelihoodNotNegative");
		}
	}

	private void refuse(String field, String key, Object... arguments) {
		this.problems.add(Problem.with(field, key, arguments));
	}

}
