package org.dueregard.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.file.FileKind;
import org.dueregard.file.Pieces;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts formats that were made of a published assessment beside it, for everybody: easy
 * read, Braille, another language. Each belongs to the version it was made of.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OtherFormats {

	private final JdbcClient jdbc;

	private final Entries entries;

	private final PrintSchedule schedule;

	private final ApplicationEventPublisher events;

	private final AuditTrail trail;

	private final Clock clock;

	OtherFormats(JdbcClient jdbc, Entries entries, PrintSchedule schedule, ApplicationEventPublisher events,
			AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.schedule = schedule;
		this.events = events;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Adds a format to the newest version, with the work of the present transaction;
	 * nothing happens when the assessment is withdrawn, is another body's, or has that
	 * file already.
	 * @param name as everybody reads it
	 * @return whether it was added
	 */
	public boolean add(String reference, BodyId body, String name, MadeFile file, InputStream content) {
		this.entries.hold(reference);
		var there = this.jdbc
			.sql("""
					select e.version, e.assessment from register_entry e where e.reference = :reference and e.body = :body
					and e.version = (select max(n.version) from register_entry n where n.reference = e.reference)
					and e.withdrawn_at is null and not exists (select 1 from register_format f
					where f.reference = e.reference and f.version = e.version and f.sha256 = :sha256 and f.removed_at is null)""")
			.param("reference", reference)
			.param("body", body.value())
			.param("sha256", file.sha256())
			.query((row, number) -> new Newest(row.getInt("version"), new AssessmentId(row.getLong("assessment"))))
			.optional();
		there.ifPresent((newest) -> {
			keep(reference, newest.version(), name, file, content);
			this.schedule.printPages(reference);
			record(Deeds.FORMAT_ADDED, newest.id(), "version %d, %s".formatted(newest.version(), name), null,
					file.sha256());
		});
		return there.isPresent();
	}

	/**
	 * Has those told who follow the assessment, once for however many files were added.
	 */
	public void announce(String reference, BodyId body) {
		this.events.publishEvent(new RegisterNews(reference, body, NewsKind.FORMAT_ADDED));
	}

	private void record(String deed, AssessmentId assessment, String format, @Nullable String before,
			@Nullable String after) {
		this.trail.record(Happening.now(null, deed).about(format).in(assessment, null, null).changing(before, after));
	}

	private void keep(String reference, int version, String name, MadeFile file, InputStream content) {
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into register_format (reference, version, name, kind, size, sha256, added_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(reference, version, name, file.kind().name(), file.size(), file.sha256(),
					Timestamp.from(this.clock.instant()))
			.update(key, "id");
		var format = Objects.requireNonNull(key.getKey()).longValue();
		try (content) {
			Pieces.each(content,
					(position, piece) -> this.jdbc
						.sql("insert into register_format_piece (format, position, bytes) values (?, ?, ?)")
						.params(format, position, piece)
						.update());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/**
	 * The fingerprints of the files that stand beside an assessment of a body.
	 */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Set<String> of(String reference, BodyId body) {
		return this.jdbc.sql("""
				select f.sha256 from register_format f join register_entry e
				on e.reference = f.reference and e.version = f.version
				where f.reference = ? and e.body = ? and f.removed_at is null""")
			.params(reference, body.value())
			.query(String.class)
			.set();
	}

	/**
	 * Takes a file out again; nothing happens when it is not there, or beside an
	 * assessment of another body.
	 */
	public void remove(String reference, BodyId body, String sha256) {
		this.entries.hold(reference);
		this.jdbc.sql("""
				select f.id, f.version, f.name, e.assessment from register_format f join register_entry e
				on e.reference = f.reference and e.version = f.version
				where f.reference = ? and e.body = ? and f.sha256 = ? and f.removed_at is null""")
			.params(reference, body.value(), sha256)
			.query(Beside.class)
			.list()
			.forEach((format) -> {
				this.jdbc.sql("delete from register_format_piece where format = ?").param(format.id()).update();
				this.jdbc.sql("update register_format set removed_at = ?, name = '' where id = ?")
					.params(Timestamp.from(this.clock.instant()), format.id())
					.update();
				this.schedule.printPages(reference);
				record(Deeds.FORMAT_REMOVED, new AssessmentId(format.assessment()),
						"version %d, %s".formatted(format.version(), format.name()), sha256, null);
			});
	}

	/**
	 * A file that was made.
	 *
	 * @param size in bytes
	 */
	public record MadeFile(FileKind kind, long size, String sha256) {
	}

	private record Newest(int version, AssessmentId id) {
	}

	private record Beside(long id, int version, String name, long assessment) {
	}

}
