package org.dueregard.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.identity.Characteristic;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;

/**
 * What holds between the answers of {@code gatherEvidence}.
 */
class EvidenceRules {

	/** An earlier date is a slip of the keyboard. */
	static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final Set<CharacteristicCode> set;

	private final List<Characteristic> relevant;

	private final LocalDate today;

	private final List<Problem> problems = new ArrayList<>();

	EvidenceRules(List<Characteristic> set, List<Characteristic> relevant, LocalDate today) {
		this.set = set.stream().map(Characteristic::code).collect(Collectors.toUnmodifiableSet());
		this.relevant = relevant;
		this.today = today;
	}

	List<Problem> problems(GatherEvidence command) {
		checkItems(command.items());
		checkGaps(command.gaps());
		checkCoverage(command);
		if (command.items().isEmpty() && Unanswered.is(command.whyNone())) {
			refuse("whyNone", "gatherEvidence.whyNone.missing");
		}
		if (!command.items().isEmpty() && !Unanswered.is(command.whyNone())) {
			refuse("whyNone", "gatherEvidence.whyNone.contradicted");
		}
		return this.problems;
	}

	private void checkItems(List<EvidenceItem> items) {
		var titles = new HashSet<String>();
		for (var index = 0; index < items.size(); index++) {
			var item = items.get(index);
			var field = "items[%d].".formatted(index);
			if (!titles.add(item.title().strip().toLowerCase(Locale.ROOT))) {
				refuse(field + "title", "gatherEvidence.items.titleTwice", item.title());
			}
			if (item.date().isBefore(EARLIEST)) {
				refuse(field + "date", "gatherEvidence.items.dateTooEarly");
			}
			item.characteristics()
				.stream()
				.filter((code) -> !this.set.contains(code))
				.forEach((code) -> refuse(field + "characteristics", "gatherEvidence.items.characteristicUnknown",
						code.value()));
		}
	}

	private void checkGaps(List<EvidenceGap> gaps) {
		for (var index = 0; index < gaps.size(); index++) {
			var gap = gaps.get(index);
			var field = "gaps[%d].".formatted(index);
			if (!this.set.contains(gap.characteristic())) {
				refuse(field + "characteristic", "gatherEvidence.gaps.characteristicUnknown",
						gap.characteristic().value());
			}
			if (gap.due().isBefore(this.today)) {
				refuse(field + "due", "gatherEvidence.gaps.dueInThePast");
			}
		}
	}

	private void checkCoverage(GatherEvidence command) {
		var covered = new HashSet<>(command.known());
		command.gaps().forEach((gap) -> covered.add(gap.characteristic()));
		this.relevant.stream()
			.filter((characteristic) -> !covered.contains(characteristic.code()))
			.forEach((characteristic) -> refuse("items", "gatherEvidence.items.characteristicWithoutEvidence",
					characteristic.label()));
	}

	private void refuse(String field, String key, Object... arguments) {
		this.problems.add(Problem.with(field, key, arguments));
	}

}
