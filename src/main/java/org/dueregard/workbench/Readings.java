package org.dueregard.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.impact.Advice;
import org.dueregard.impact.Impact;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.Approval;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.signoff.Signature;

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

	private final Histories histories;

	Readings(AssessmentDesk assessments, ScreeningDesk screening, EvidenceDesk evidence, ImpactDesk impact,
			SignOffDesk signOff, Histories histories) {
		this.assessments = assessments;
		this.screening = screening;
		this.evidence = evidence;
		this.impact = impact;
		this.signOff = signOff;
		this.histories = histories;
	}

	Reading of(Assessment assessment) {
		var id = assessment.id();
		var labels = new LinkedHashMap<CharacteristicCode, String>();
		this.assessments.characteristics(id)
			.forEach((characteristic) -> labels.put(characteristic.code(), characteristic.label()));
		var impacts = this.impact.impact(id);
		var approval = this.signOff.approval(id);
		return new Reading(assessment, String.valueOf(this.histories.nameOf(assessment.author())), labels,
				this.screening.screening(id).orElse(null), this.evidence.evidence(id).orElse(null),
				this.evidence.involvement(id).orElse(null), impacts, approval, names(impacts, approval));
	}

	private Map<String, String> names(Impact impacts, Approval approval) {
		var names = new LinkedHashMap<String, String>();
		Stream
			.concat(impacts.advice().stream().map(Advice::specialist),
					approval.signatures().stream().map(Signature::officer).filter(Objects::nonNull))
			.distinct()
			.forEach((OfficerId officer) -> names.put(officer.value(), String.valueOf(this.histories.nameOf(officer))));
		return names;
	}

}
