package org.dueregard.evidence;

import java.time.Clock;
import java.util.Optional;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.London;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the evidence and who was involved.
 */
@Component
@Transactional
class EvidenceFile implements EvidenceDesk {

	private final EvidenceFolders folders;

	private final Involvements involvements;

	private final AssessmentDesk assessments;

	private final Clock clock;

	EvidenceFile(EvidenceFolders folders, Involvements involvements, AssessmentDesk assessments, Clock clock) {
		this.folders = folders;
		this.involvements = involvements;
		this.assessments = assessments;
		this.clock = clock;
	}

	@Override
	public void gather(AssessmentId id, GatherEvidence command) {
		var rules = new EvidenceRules(this.assessments.characteristics(id),
				this.assessments.relevantCharacteristics(id), London.today(this.clock));
		AnswersRefused.unlessNone(rules.problems(command));
		var evidence = this.folders.findById(id).orElseGet(() -> Evidence.of(id));
		evidence.gather(command);
		this.folders.save(evidence);
	}

	@Override
	public void involve(AssessmentId id, InvolvePeople command) {
		AnswersRefused.unlessNone(new InvolvementRules(London.today(this.clock)).problems(command));
		var involvement = this.involvements.findById(id).orElseGet(() -> Involvement.of(id));
		involvement.involve(command);
		this.involvements.save(involvement);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<GatherEvidence> evidence(AssessmentId id) {
		return this.folders.findById(id).map(Evidence::answers);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<InvolvePeople> involvement(AssessmentId id) {
		return this.involvements.findById(id).map(Involvement::answers);
	}

}
