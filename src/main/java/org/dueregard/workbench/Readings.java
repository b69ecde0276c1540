package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.dueregard.actionplan.ReviewDesk;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.impact.Advice;
import org.dueregard.impact.Impact;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.request.ConcernDesk;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.signoff.Approval;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.signoff.Signature;
import org.dueregard.workbench.form.Difference;

import org.springframework.stereotype.Component;

/**
 * Gathers a whole case from the rooms that keep its parts.
 */
@Component
class Readings {

	private final AssessmentDesk assessments;

	private final ScreeningDesk screening;

	private final EvidenceDesk evidence;

	private final ImpactDesk impact;

	private final SignOffDesk signOff;

	private final ReviewDesk reviews;

	private final ConcernDesk concerns;

	private final Folders folders;

	private final Colleagues colleagues;

	private final Histories histories;

	private final Changes changes;

	Readings(AssessmentDesk assessments, ScreeningDesk screening, EvidenceDesk evidence, ImpactDesk impact,
			SignOffDesk signOff, ReviewDesk reviews, ConcernDesk concerns, Folders folders, Colleagues colleagues,
			Histories histories, Changes changes) {
		this.assessments = assessments;
		this.screening = screening;
		this.evidence = evidence;
		this.impact = impact;
		this.signOff = signOff;
		this.reviews = reviews;
		this.concerns = concerns;
		this.folders = folders;
		this.colleagues = colleagues;
		this.histories = histories;
		this.changes = changes;
	}

	Reading of(Assessment assessment) {
		var id = assessment.id();
		var labels = new LinkedHashMap<CharacteristicCode, String>();
		this.assessments.characteristics(id)
			.forEach((characteristic) -> labels.put(characteristic.code(), characteristic.label()));
		var impacts = this.impact.impact(id);
		var approval = this.signOff.approval(id);
		var names = names(assessment, impacts, approval);
		var round = this.histories.openRound(this.assessments.acts(id));
		return new Reading(assessment, names.getOrDefault(assessment.author().value(), ""), labels,
				this.screening.screening(id).orElse(null), this.evidence.evidence(id).orElse(null),
				this.folders.lines(assessment), this.evidence.involvement(id).orElse(null), impacts, approval,
				this.reviews.held(id), this.concerns.about(assessment.reference().value()), names, round.orElse(null),
				round.map((back) -> changesSince(id, back)).orElse(Map.of()));
	}

	/**
	 * What others have changed since the case was sent back.
	 */
	private Map<String, List<Difference>> changesSince(AssessmentId id, Histories.Deed back) {
		var changes = this.changes.since(id, back.at().toInstant());
		changes.remove(back.step());
		return changes;
	}

	/**
	 * What the officers named in a case are called, by sign-in name.
	 */
	private Map<String, String> names(Assessment assessment, Impact impacts, Approval approval) {
		var named = new ArrayList<>(List.of(assessment.author()));
		impacts.advice().stream().map(Advice::specialist).forEach(named::add);
		approval.signatures().stream().map(Signature::officer).filter(Objects::nonNull).forEach(named::add);
		return this.colleagues.names(named)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((officer) -> officer.getKey().value(), Map.Entry::getValue));
	}

}
