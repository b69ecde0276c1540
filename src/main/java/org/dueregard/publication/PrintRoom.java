package org.dueregard.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.DocumentFormat;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.print.NotPrinted;
import org.dueregard.publication.print.Press;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes documents of what is published, from the published text alone, and keeps them by
 * what is in them.
 */
@Component
@Transactional
class PrintRoom implements PrintDesk {

	private static final Logger log = LoggerFactory.getLogger(PrintRoom.class);

	/** Of so many assessments, then letters have their turn. */
	private static final int PAGES_AT_ONCE = 20;

	private static final Duration UNTIL_ANOTHER_COMES = Duration.ofMinutes(1);

	private static final String UNPRINTED = """
			select e.reference, e.version from register_entry e where e.document is not null and
			(select count(*) from register_document d where d.reference = e.reference and d.version = e.version) < %d
			""".formatted(DocumentFormat.values().length);

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Press press;

	private final PageRoom pages;

	private final PrintSchedule schedule;

	private final AuditTrail trail;

	private final Clock clock;

	PrintRoom(JdbcClient jdbc, Entries entries, Press press, PageRoom pages, PrintSchedule schedule, AuditTrail trail,
			Clock clock) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.press = press;
		this.pages = pages;
		this.schedule = schedule;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public void print(AssessmentId id) {
		this.jdbc.sql(UNPRINTED + " and e.assessment = ? order by e.version")
			.param(id.value())
			.query(PrintOrder.class)
			.list()
			.forEach(this::print);
	}

	/**
	 * Behind a lock, for another node may be at it or an officer withdraw it.
	 */
	@Override
	public void print(PrintOrder order) {
		this.entries.hold(order.reference());
		this.jdbc.sql("""
				select assessment, document from register_entry
				where reference = ? and version = ? and document is not null""")
			.params(order.reference(), order.version())
			.query((row, number) -> new Published(new AssessmentId(row.getLong("assessment")),
					CanonicalJson.read(row.getString("document"), PublishedAssessment.class)))
			.optional()
			.ifPresent((published) -> print(order, published));
	}

	/**
	 * All is printed before any of it is put down: the record is not held up by the
	 * press.
	 */
	private void print(PrintOrder order, Published published) {
		var printed = this.jdbc.sql("select format from register_document where reference = ? and version = ?")
			.params(order.reference(), order.version())
			.query(DocumentFormat.class)
			.set();
		var sheets = List.of(DocumentFormat.values())
			.stream()
			.filter((format) -> !printed.contains(format))
			.map((format) -> Sheet.of(format, this.press.print(published.assessment(), format)))
			.toList();
		sheets.forEach((sheet) -> keep(order, sheet));
		this.schedule.printPages(order.reference());
		sheets.forEach((sheet) -> record(order, published, sheet));
	}

	private void keep(PrintOrder order, Sheet sheet) {
		this.jdbc.sql("""
				insert into published_file (sha256, content) select ?, ? from register_change
				where not exists (select 1 from published_file where sha256 = ?)""")
			.params(sheet.sha256(), sheet.content(), sheet.sha256())
			.update();
		this.jdbc.sql("""
				insert into register_document (reference, version, format, sha256, bytes, edition, made_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(order.reference(), order.version(), sheet.format().name(), sheet.sha256(), sheet.content().length,
					Press.EDITION, Timestamp.from(this.clock.instant()))
			.update();
	}

	private void record(PrintOrder order, Published published, Sheet sheet) {
		var body = published.assessment().assessment().body();
		this.trail.record(Happening.now(new BodyId(body.id().value()), Deeds.PRINTED)
			.about("%s version %d, %s".formatted(order.reference(), order.version(), sheet.format()))
			.in(published.id(), null, null)
			.changing(null, sheet.sha256()));
	}

	@Override
	public void printAllAfter(PrintOrder last) {
		this.jdbc.sql(UNPRINTED + """
				and (e.reference > :reference or (e.reference = :reference and e.version > :version))
				order by e.reference, e.version fetch first 1 row only""")
			.param("reference", last.reference())
			.param("version", last.version())
			.query(PrintOrder.class)
			.optional()
			.ifPresent((next) -> {
				try {
					print(next);
				}
				catch (NotPrinted ex) {
					log.warn("Left to a job of its own: {}", ex.getMessage());
					this.schedule.print(next);
				}
				this.schedule.printAllAfter(next);
			});
	}

	@Override
	public void printPages(String reference) {
		this.pages.print(reference);
	}

	@Override
	public void printPagesAfter(PageRun run) {
		if (!run.edition().equals(this.pages.edition())) {
			leave(run);
			return;
		}
		var next = this.pages.behindAfter(run.after(), PAGES_AT_ONCE);
		next.forEach(this::printPagesOrLeaveThem);
		if (!next.isEmpty()) {
			this.schedule.printPagesAfter(run.onAfter(next.get(next.size() - 1)), null);
		}
	}

	private void leave(PageRun run) {
		if (!run.isForNobody()) {
			this.schedule.printPagesAfter(run.left(), this.clock.instant().plus(UNTIL_ANOTHER_COMES));
		}
	}

	private void printPagesOrLeaveThem(String reference) {
		try {
			this.pages.printByItself(reference);
		}
		catch (RuntimeException ex) {
			log.warn("Pages of {} are left to a job of their own", reference, ex);
			this.schedule.printPages(reference);
		}
	}

	/**
	 * Whether anything published has no documents.
	 */
	@Transactional(readOnly = true)
	boolean isBehind() {
		return this.jdbc.sql(UNPRINTED + " fetch first 1 row only").query(PrintOrder.class).optional().isPresent();
	}

	private record Published(AssessmentId id, PublishedAssessment assessment) {
	}

	private record Sheet(DocumentFormat format, byte[] content, String sha256) {

		static Sheet of(DocumentFormat format, byte[] content) {
			return new Sheet(format, content, CanonicalJson.sha256(content));
		}

	}

}
