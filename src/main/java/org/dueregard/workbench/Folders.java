package org.dueregard.workbench;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

import org.dueregard.assessment.Assessment;
import org.dueregard.evidence.AttachFile;
import org.dueregard.evidence.AttachedFile;
import org.dueregard.evidence.EvidenceFiles;
import org.dueregard.file.FileKind;
import org.dueregard.file.FileLimits;
import org.dueregard.file.FileNumber;
import org.dueregard.file.FileSize;
import org.dueregard.identity.Officer;
import org.dueregard.shared.Problem;
import org.dueregard.workbench.form.Sheet;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The files of a case for the pages, and what an officer may do with them. Everybody of
 * the body may download them. Who has written the case or holds a step of it may attach
 * one; who has attached one, or has written the case, may remove it.
 */
@Component
class Folders {

	private final EvidenceFiles files;

	private final TaskDesk tasks;

	private final Colleagues colleagues;

	private final FileLimits limits;

	private final MessageSource messages;

	Folders(EvidenceFiles files, TaskDesk tasks, Colleagues colleagues, FileLimits limits, MessageSource messages) {
		this.files = files;
		this.tasks = tasks;
		this.colleagues = colleagues;
		this.limits = limits;
		this.messages = messages;
	}

	Folder of(Assessment assessment, Officer reader) {
		var open = this.files.areOpen(assessment);
		var lines = lines(this.files.of(assessment.id()), (file) -> open && mayRemove(assessment, file, reader));
		return new Folder(lines, open, open && hasPart(assessment, reader), this.limits.largestInWords(),
				this.limits.most());
	}

	List<Line> lines(Assessment assessment) {
		return lines(this.files.of(assessment.id()), (file) -> false);
	}

	Line line(AttachedFile file) {
		return lines(List.of(file), (only) -> true).get(0);
	}

	private List<Line> lines(List<AttachedFile> files, Predicate<AttachedFile> mayRemove) {
		var names = this.colleagues.names(files.stream().map(AttachedFile::officer).toList());
		return files.stream()
			.map((file) -> new Line(file.id(), file.name(), file.kind(), FileSize.inWords(file.size()), file.note(),
					String.valueOf(names.get(file.officer())), Calendar.local(file.at()), mayRemove.test(file)))
			.toList();
	}

	/**
	 * A file of a case by the number in its address.
	 */
	AttachedFile file(Assessment assessment, String number) {
		return FileNumber.in(number)
			.flatMap((file) -> this.files.find(assessment.id(), file))
			.orElseThrow(NoSuchCase::new);
	}

	void checkPart(Assessment assessment, Officer officer) {
		if (!hasPart(assessment, officer)) {
			throw new NotForYou();
		}
	}

	void checkMayRemove(Assessment assessment, AttachedFile file, Officer officer) {
		if (!mayRemove(assessment, file, officer)) {
			throw new NotForYou();
		}
	}

	private boolean hasPart(Assessment assessment, Officer officer) {
		return assessment.author().equals(officer.id())
				|| this.tasks.of(assessment.id()).stream().anyMatch((task) -> task.isHeldBy(officer.id()));
	}

	private static boolean mayRemove(Assessment assessment, AttachedFile file, Officer officer) {
		return assessment.author().equals(officer.id()) || file.officer().equals(officer.id());
	}

	/**
	 * What is wrong with what was sent, for the summary above the page.
	 */
	Sheet wrong(List<Problem> problems) {
		return new Sheet("", List.of(),
				problems.stream().map((problem) -> new Sheet.Wrong(sentence(problem), problem.field())).toList());
	}

	private String sentence(Problem problem) {
		return this.messages.getMessage(problem.key(), problem.arguments().toArray(), LocaleContextHolder.getLocale());
	}

	/**
	 * All files of a case, for an officer.
	 *
	 * @param open whether anybody may attach one
	 * @param mayAttach whether this officer may
	 * @param largest what a file may weigh
	 * @param most how many there may be
	 */
	record Folder(List<Line> lines, boolean open, boolean mayAttach, String largest, int most) {

		public String kinds() {
			return FileKind.inWords(FileKind.documents());
		}

		public String endings() {
			return FileKind.endings(FileKind.documents());
		}

		public int longestNote() {
			return AttachFile.LONGEST_NOTE;
		}

	}

	/**
	 * One file.
	 */
	record Line(long id, String name, FileKind kind, String size, @Nullable String note, String who, ZonedDateTime at,
			boolean mayRemove) {
	}

}
