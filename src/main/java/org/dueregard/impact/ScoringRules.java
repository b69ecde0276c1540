package org.dueregard.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.EvidenceItem;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * What holds between the answers of {@code scoreImpact}, its case and its evidence.
 */
@Component
class ScoringRules {

	private final AssessmentDesk assessments;

	private final EvidenceDesk evidence;

	private final Officers officers;

	ScoringRules(AssessmentDesk assessments, EvidenceDesk evidence, Officers officers) {
		this.assessments = assessments;
		this.evidence = evidence;
		this.officers = officers;
	}

	List<Problem> problems(AssessmentId id, ScoreImpact command, List<Advice> given) {
		var set = this.assessments.characteristics(id);
		var evidence = this.evidence.evidence(id).orElseGet(() -> new GatherEvidence(List.of(), List.of(), null));
		var entryRules = new EntryRules(set, evidence.known(),
				evidence.items().stream().map(EvidenceItem::title).collect(Collectors.toUnmodifiableSet()));
		var problems = new ArrayList<>(entryRules.problems(command.entries()));
		var scored = command.entries().stream().map(ImpactEntry::characteristic).collect(Collectors.toSet());
		this.assessments.relevantCharacteristics(id)
			.stream()
			.filter((characteristic) -> !scored.contains(characteristic.code()))
			.map((missing) -> Problem.with("entries", "scoreImpact.entries.characteristicMissing", missing.label()))
			.forEach(problems::add);
		if (!command.advice().isEmpty()) {
			checkAdvice(id, command.advice(), given, entryRules, problems);
		}
		return problems;
	}

	private void checkAdvice(AssessmentId id, List<AdviceRequest> requests, List<Advice> given, EntryRules entryRules,
			List<Problem> problems) {
		var assessment = this.assessments.get(id);
		var specialists = this.officers.of(assessment.body(), Role.SPECIALIST)
			.stream()
			.map(Officer::id)
			.collect(Collectors.toUnmodifiableSet());
		var asked = new HashSet<CharacteristicCode>();
		for (var index = 0; index < requests.size(); index++) {
			var request = requests.get(index);
			var field = "advice[%d].".formatted(index);
			if (!entryRules.knows(request.characteristic())) {
				problems.add(Problem.with(field + "characteristic", "scoreImpact.advice.characteristicUnknown",
						request.characteristic().value()));
			}
			else if (!asked.add(request.characteristic())) {
				problems.add(Problem.with(field + "characteristic", "scoreImpact.advice.characteristicTwice",
						entryRules.label(request.characteristic())));
			}
			// One who has answered may have left since; the answer stays.
			if (given.stream().noneMatch((advice) -> advice.answers(request))) {
				checkSpecialist(request.specialist(), assessment.author(), specialists, field + "specialist", problems);
			}
		}
	}

	private static void checkSpecialist(OfficerId specialist, OfficerId author, Set<OfficerId> specialists,
			String field, List<Problem> problems) {
		if (specialist.equals(author)) {
			problems.add(Problem.with(field, "scoreImpact.advice.specialistIsAuthor"));
		}
		else if (!specialists.contains(specialist)) {
			problems.add(Problem.with(field, "scoreImpact.advice.specialistUnknown", specialist.value()));
		}
	}

}
