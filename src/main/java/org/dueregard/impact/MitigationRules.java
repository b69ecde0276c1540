package org.dueregard.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;
import org.jspecify.annotations.Nullable;

/**
 * What holds between the answers of {@code planMitigation} and the entries scored.
 */
class MitigationRules {

	private final List<ScoredEntry> entries;

	private final LocalDate today;

	private final List<Problem> problems = new ArrayList<>();

	MitigationRules(List<ScoredEntry> entries, LocalDate today) {
		this.entries = entries;
		this.today = today;
	}

	List<Problem> problems(List<Mitigation> mitigations) {
		for (var index = 0; index < mitigations.size(); index++) {
			var mitigation = mitigations.get(index);
			var field = "mitigations[%d].".formatted(index);
			checkWords(mitigation, field);
			checkEntry(mitigation, field);
		}
		this.entries.forEach((entry) -> checkAnswered(entry, mitigations));
		return this.problems;
	}

	private void checkWords(Mitigation mitigation, String field) {
		if (mitigation.response() == Response.JUSTIFY) {
			require(mitigation.legitimateAim(), field + "legitimateAim",
					"planMitigation.mitigations.legitimateAimMissing");
			require(mitigation.proportionality(), field + "proportionality",
					"planMitigation.mitigations.proportionalityMissing");
			return;
		}
		require(mitigation.action(), field + "action", "planMitigation.mitigations.actionMissing");
		require(mitigation.owner(), field + "owner", "planMitigation.mitigations.ownerMissing");
		if (mitigation.due() == null) {
			refuse(field + "due", "planMitigation.mitigations.dueMissing");
		}
		else if (mitigation.due().isBefore(this.today)) {
			refuse(field + "due", "planMitigation.mitigations.dueInThePast");
		}
	}

	private void checkEntry(Mitigation mitigation, String field) {
		if (mitigation.entry() > this.entries.size()) {
			refuse(field + "entry", "planMitigation.mitigations.entryUnknown", mitigation.entry());
			return;
		}
		var entry = this.entries.get(mitigation.entry() - 1);
		if (entry.isNegative()) {
			checkResidual(mitigation, entry.entry(), field);
		}
		else if (entry.isUnknown()) {
			if (mitigation.residualSeverity() != null) {
				refuse(field + "residualSeverity", "planMitigation.mitigations.residualOfUnknown");
			}
			if (mitigation.residualLikelihood() != null) {
				refuse(field + "residualLikelihood", "planMitigation.mitigations.residualOfUnknown");
			}
		}
		else {
			refuse(field + "entry", "planMitigation.mitigations.entryNeedsNone", mitigation.entry(),
					entry.entry().group());
		}
	}

	private void checkResidual(Mitigation mitigation, ImpactEntry entry, String field) {
		var mayStay = mitigation.response() == Response.JUSTIFY;
		if (mitigation.residualSeverity() == null) {
			if (!mayStay) {
				refuse(field + "residualSeverity", "planMitigation.mitigations.residualSeverityMissing");
			}
		}
		else if (mitigation.residualSeverity().compareTo(entry.severity()) > 0) {
			refuse(field + "residualSeverity", "planMitigation.mitigations.residualSeverityAboveInherent");
		}
		if (mitigation.residualLikelihood() == null) {
			if (!mayStay) {
				refuse(field + "residualLikelihood", "planMitigation.mitigations.residualLikelihoodMissing");
			}
		}
		else if (mitigation.residualLikelihood().compareTo(entry.likelihood()) > 0) {
			refuse(field + "residualLikelihood", "planMitigation.mitigations.residualLikelihoodAboveInherent");
		}
	}

	private void checkAnswered(ScoredEntry entry, List<Mitigation> mitigations) {
		var own = mitigations.stream().filter((mitigation) -> mitigation.entry() == entry.number()).toList();
		if (entry.isNegative() && own.isEmpty()) {
			refuse("mitigations", "planMitigation.mitigations.negativeWithoutMitigation", entry.number(),
					entry.entry().group());
		}
		if (entry.isUnknown()
				&& own.stream().noneMatch((mitigation) -> mitigation.response() == Response.GATHER_EVIDENCE)) {
			refuse("mitigations", "planMitigation.mitigations.unknownWithoutEvidence", entry.number(),
					entry.entry().group());
		}
	}

	private void require(@Nullable String text, String field, String key) {
		if (Unanswered.is(text)) {
			refuse(field, key);
		}
	}

	private void refuse(String field, String key, Object... arguments) {
		this.problems.add(Problem.with(field, key, arguments));
	}

}
