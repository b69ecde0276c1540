package org.dueregard.evidence;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.file.FileContents;
import org.dueregard.file.FileKind;
import org.dueregard.file.FileLimits;
import org.dueregard.file.FileRefused;
import org.dueregard.file.TakenFile;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the files of cases. Content comes first and the case last, so that no case is
 * locked while content is written.
 */
@Component
@Transactional
class FileShelf {

	private static final Set<Stage> OPEN = EnumSet.range(Stage.SCREENING, Stage.DECISION);

	private static final String FILES = """
			select f.id, f.assessment, f.name, f.kind, c.size, f.note, c.sha256, f.officer, f.at
			from evidence_file f join file_content c on c.id = f.content where f.assessment = ?""";

	private final JdbcClient jdbc;

	private final FileContents contents;

	private final AssessmentDesk assessments;

	private final FileLimits limits;

	private final AuditTrail trail;

	private final Clock clock;

	FileShelf(JdbcClient jdbc, FileContents contents, AssessmentDesk assessments, FileLimits limits, AuditTrail trail,
			Clock clock) {
		this.jdbc = jdbc;
		this.contents = contents;
		this.assessments = assessments;
		this.limits = limits;
		this.trail = trail;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public List<AttachedFile> of(AssessmentId assessment) {
		return this.jdbc.sql(FILES + " order by f.id").param(assessment.value()).query(FileShelf::file).list();
	}

	@Transactional(readOnly = true)
	public Optional<AttachedFile> find(AssessmentId assessment, long file) {
		return this.jdbc.sql(FILES + " and f.id = ?")
			.params(assessment.value(), file)
			.query(FileShelf::file)
			.optional();
	}

	AttachedFile put(AssessmentId id, TakenFile file, @Nullable String note, Officer by) {
		var content = this.contents.keep(this.assessments.get(id).body(), file);
		this.assessments.hold(id);
		var assessment = this.assessments.get(id);
		checkOpen(assessment);
		checkRoom(of(id), file);
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into evidence_file (assessment, content, name, kind, note, officer, at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(id.value(), content, file.name(), file.kind().name(), note, by.id().value(),
					Timestamp.from(this.clock.instant()))
			.update(key, "id");
		var number = Objects.requireNonNull(key.getKey()).longValue();
		this.trail.record(deed(Deeds.ATTACHED, assessment, number, by).changing(null, file.sha256()));
		return find(id, number).orElseThrow();
	}

	private void checkRoom(List<AttachedFile> there, TakenFile file) {
		if (there.size() >= this.limits.most()) {
			throw new FileRefused("evidenceFile.tooMany", String.valueOf(this.limits.most()));
		}
		there.stream().filter((other) -> other.sha256().equals(file.sha256())).findFirst().ifPresent((same) -> {
			throw new FileRefused("evidenceFile.thereAlready", same.name());
		});
	}

	void remove(AssessmentId id, long number, Officer by) {
		var content = content(id, number).orElseThrow(() -> new FileRefused("evidenceFile.gone"));
		this.contents.hold(content);
		this.assessments.hold(id);
		var assessment = this.assessments.get(id);
		checkOpen(assessment);
		var file = find(id, number).orElseThrow(() -> new FileRefused("evidenceFile.gone"));
		this.jdbc.sql("delete from evidence_file where id = ?").param(number).update();
		this.contents.forgetUnused(content);
		this.trail.record(deed(Deeds.REMOVED, assessment, number, by).changing(file.sha256(), null));
	}

	InputStream open(AttachedFile file) {
		return content(file.assessment(), file.id()).map((content) -> this.contents.open(content, file.size()))
			.orElseThrow(() -> new FileRefused("evidenceFile.gone"));
	}

	private Optional<Long> content(AssessmentId assessment, long file) {
		return this.jdbc.sql("select content from evidence_file where assessment = ? and id = ?")
			.params(assessment.value(), file)
			.query(Long.class)
			.optional();
	}

	static boolean isOpen(Assessment assessment) {
		return OPEN.contains(assessment.stage());
	}

	void checkOpen(Assessment assessment) {
		if (!isOpen(assessment)) {
			throw new FileRefused("evidenceFile.decided");
		}
	}

	private static Happening deed(String deed, Assessment of, long file, Officer by) {
		var role = of.author().equals(by.id()) ? Role.AUTHOR : null;
		return Happening.by(by, role, deed).about(String.valueOf(file)).in(of.id(), "attachFile", null);
	}

	private static AttachedFile file(ResultSet row, int number) throws SQLException {
		return new AttachedFile(row.getLong("id"), new AssessmentId(row.getLong("assessment")), row.getString("name"),
				FileKind.valueOf(row.getString("kind")), row.getLong("size"), row.getString("note"),
				row.getString("sha256"), new OfficerId(row.getString("officer")), row.getTimestamp("at").toInstant());
	}

}
