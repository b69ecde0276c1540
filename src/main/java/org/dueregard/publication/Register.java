package org.dueregard.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.register.IndexCard;
import org.dueregard.publication.register.PublishedReview;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the public register. Entries are added and, when it must be, withdrawn; none is
 * ever changed.
 */
@Component
class Register {

	static final int SCREENING = 0;

	private final JdbcClient jdbc;

	private final Entries entries;

	private final CardIndex cards;

	private final PrintSchedule schedule;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Register(JdbcClient jdbc, Entries entries, CardIndex cards, PrintSchedule schedule, AuditTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.cards = cards;
		this.schedule = schedule;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether an approved version has been published, withdrawn since or not.
	 */
	boolean holds(AssessmentId id, int approvedVersion) {
		return this.jdbc.sql("select count(*) from register_entry where assessment = ? and approved_version = ?")
			.params(id.value(), approvedVersion)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Adds an entry as the next version of its reference.
	 */
	void add(AssessmentId id, int approvedVersion, PublicEdition edition) {
		var now = this.clock.instant();
		var checkpoint = this.trail.checkpoint();
		var published = edition.asPublished(nextVersion(edition.assessment().reference()), London.day(now))
			.boundTo(new PublishedAssessment.Reached(checkpoint.number(), checkpoint.sha256()));
		var assessment = published.assessment();
		var conclusion = assessment.conclusion();
		var impact = assessment.impact();
		var decision = published.decision();
		var document = CanonicalJson.write(published);
		var sha256 = CanonicalJson.sha256(document);
		this.jdbc.sql("""
				insert into register_entry (reference, version, assessment, approved_version, body, body_name, kind,
				title, plain_summary, outcome, headline, decision, minute_reference, decided_on, document,
				sha256, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(assessment.reference().value(), published.version(), id.value(), approvedVersion,
					assessment.body().id().value(), assessment.body().name(), assessment.proposal().kind().name(),
					assessment.proposal().title(), published.summary(),
					(conclusion != null) ? conclusion.outcome().name() : IndexCard.SCREENED_OUT,
					(impact != null && impact.headline() != null) ? impact.headline().name() : null,
					(decision != null) ? decision.decision().name() : null,
					(decision != null) ? decision.minuteReference() : null,
					(decision != null) ? decision.decidedOn() : null, document, sha256, Timestamp.from(now))
			.update();
		this.cards.file(published, now);
		this.trail.record(Happening.now(assessment.body().id(), Deeds.PUBLISHED)
			.about("%s version %d".formatted(assessment.reference(), published.version()))
			.in(id, null, null)
			.changing(null, sha256));
		this.events
			.publishEvent(new RegisterNews(assessment.reference().value(), assessment.body().id(), NewsKind.PUBLISHED));
	}

	/**
	 * Takes the texts of every version of an assessment out of the register and says when
	 * and why; what has been withdrawn before keeps its first reason.
	 */
	void withdraw(AssessmentId id, String reason) {
		var news = this.jdbc
			.sql("select distinct reference, body from register_entry where assessment = ? order by reference")
			.param(id.value())
			.query((row, number) -> new RegisterNews(row.getString("reference"), new BodyId(row.getString("body")),
					NewsKind.WITHDRAWN))
			.list();
		news.forEach((each) -> this.entries.hold(each.reference()));
		news.forEach((each) -> this.cards.takeOut(each.reference()));
		var withdrawn = this.jdbc.sql("""
				update register_entry set withdrawn_at = ?, withdrawn_reason = ?, title = null, plain_summary = null,
				minute_reference = null, document = null
				where assessment = ? and withdrawn_at is null""")
			.params(Timestamp.from(this.clock.instant()), reason, id.value())
			.update();
		this.jdbc.sql("""
				delete from published_file where sha256 in (select d.sha256 from register_document d
				join register_entry e on e.reference = d.reference and e.version = d.version where e.assessment = ?)""")
			.param(id.value())
			.update();
		for (var table : List.of("register_review", "register_format", "printed_page")) {
			this.jdbc.sql("""
					delete from %s where reference in
					(select reference from register_entry where assessment = ?)""".formatted(table))
				.param(id.value())
				.update();
		}
		if (withdrawn > 0) {
			this.trail.record(Happening.now(null, Deeds.TAKEN_DOWN).in(id, null, null));
			news.forEach(this.events::publishEvent);
		}
	}

	/**
	 * The newest version of an assessment that can be read, kept as it is until this
	 * transaction ends; empty when there is none.
	 */
	Optional<Published> newest(AssessmentId id) {
		this.jdbc.sql("select distinct reference from register_entry where assessment = ? order by reference")
			.param(id.value())
			.query(String.class)
			.list()
			.forEach(this.entries::hold);
		return this.jdbc.sql("""
				select approved_version, document, published_at from register_entry where assessment = ?
				and withdrawn_at is null order by version desc fetch first 1 rows only""")
			.param(id.value())
			.query((row, number) -> new Published(row.getInt("approved_version"),
					CanonicalJson.read(row.getString("document"), PublishedAssessment.class),
					row.getTimestamp("published_at").toInstant()))
			.optional();
	}

	/**
	 * Adds a review to the newest version.
	 */
	void add(Published published, PublishedReview review) {
		var reference = published.document().assessment().reference().value();
		this.jdbc.sql("""
				insert into register_review (reference, version, held_at, decision, next_review, progress,
				unexpected_effects) values (?, ?, ?, ?, ?, ?, ?)""")
			.params(reference, review.version(), Timestamp.from(review.heldAt()), review.decision().name(),
					review.nextReview(), review.progress(), review.unexpectedEffects())
			.update();
		this.schedule.printPages(reference);
		this.cards.file(published.document(), published.at());
		this.events.publishEvent(
				new RegisterNews(reference, published.document().assessment().body().id(), NewsKind.REVIEWED));
	}

	private int nextVersion(Reference reference) {
		return this.jdbc.sql("select coalesce(max(version), 0) + 1 from register_entry where reference = ?")
			.param(reference.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * What can be read of an assessment, and of which approved version it was made.
	 */
	record Published(int approvedVersion, PublishedAssessment document, Instant at) {
	}

}
