package org.dueregard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.file.FileIntake;
import org.dueregard.file.FileKind;
import org.dueregard.file.FileRefused;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes files in and puts those on the shelf that are good. Nothing of that waits for the
 * case or keeps it from others.
 */
@Component
class FileCabinet implements EvidenceFiles {

	private final FileShelf shelf;

	private final AssessmentDesk assessments;

	private final FileIntake intake;

	private final AuditTrail trail;

	FileCabinet(FileShelf shelf, AssessmentDesk assessments, FileIntake intake, AuditTrail trail) {
		this.shelf = shelf;
		this.assessments = assessments;
		this.intake = intake;
		this.trail = trail;
	}

	@Override
	public List<AttachedFile> of(AssessmentId assessment) {
		return this.shelf.of(assessment);
	}

	@Override
	public Optional<AttachedFile> find(AssessmentId assessment, long file) {
		return this.shelf.find(assessment, file);
	}

	@Override
	public boolean areOpen(Assessment assessment) {
		return FileShelf.isOpen(assessment);
	}

	@Override
	public AttachedFile attach(AssessmentId assessment, AttachFile command, Officer by) throws IOException {
		var note = Objects.requireNonNullElse(command.note(), "").strip();
		if (note.codePointCount(0, note.length()) > AttachFile.LONGEST_NOTE) {
			throw new AnswersRefused(
					Problem.with("note", "evidenceFile.noteTooLong", String.valueOf(AttachFile.LONGEST_NOTE)));
		}
		try {
			this.shelf.checkOpen(this.assessments.get(assessment));
			try (var file = this.intake.take(command.name(), command.content(), FileKind.documents())) {
				return this.shelf.put(assessment, file, Unanswered.is(note) ? null : note, by);
			}
		}
		catch (FileRefused refused) {
			this.trail.record(Happening.by(by, null, Deeds.REFUSED)
				.about(refused.problems().get(0).key())
				.in(assessment, "attachFile", null));
			throw refused;
		}
	}

	@Override
	public void remove(AssessmentId assessment, long file, Officer by) {
		this.shelf.remove(assessment, file, by);
	}

	@Override
	public InputStream content(AttachedFile file) {
		return this.shelf.open(file);
	}

}
