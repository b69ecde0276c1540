package org.dueregard.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.LinkSecret;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps requests and the links to them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestBook {

	private static final String REQUEST = """
			select id, reference, body, kind, stage, asked, format, about, name, address, language, sent_at, received_at,
			started_on, due_on, extended, environmental, late, answer, ground, asked_in_public, answered_on,
			review_until, counted_from, reviewed, ended_on, raised_by
			from public_request\s""";

	private final JdbcClient jdbc;

	private final String nextNumber;

	private final Clock clock;

	RequestBook(JdbcClient jdbc, Dialect dialect, Clock clock) {
		this.jdbc = jdbc;
		this.nextNumber = dialect.getIdGeneration().createSequenceQuery(SqlIdentifier.unquoted("request_number"));
		this.clock = clock;
	}

	RequestId enter(MakeRequest command) {
		return enter(command.kind(), command.body(), command.asked(), command.format(), command.about(), command.name(),
				command.address().value(), command.address().mailbox(), command.language(), null);
	}

	/**
	 * A concern of an officer, who is told where officers are told.
	 */
	RequestId enter(RaiseConcern command, OfficerId by) {
		return enter(Objects.requireNonNull(command.kind()), command.body(), command.words(), null, command.about(),
				null, "", "", Locale.ENGLISH, by);
	}

	private RequestId enter(RequestKind kind, BodyId body, String asked, @Nullable String format,
			@Nullable String about, @Nullable String name, String address, String mailbox, Locale language,
			@Nullable OfficerId raisedBy) {
		var id = this.jdbc.sql(this.nextNumber).query(Long.class).single();
		var now = Timestamp.from(this.clock.instant());
		var today = London.today(this.clock);
		this.jdbc
			.sql("""
					insert into public_request (id, reference, body, kind, stage, asked, format, about, name, address, mailbox,
					language, raised_by, sent_at, received_at, started_on, counted_from, extended, environmental, late,
					reviewed)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, false, false)""")
			.params(id, "%s-%d-%06d".formatted(kind.isConcern() ? "CON" : "REQ", today.getYear(), id), body.value(),
					kind.name(), RequestStage.UNCONFIRMED.name(), asked, format, about, name, address, mailbox,
					language.getLanguage(), (raisedBy != null) ? raisedBy.value() : null, now, now, today, today)
			.update();
		return new RequestId(id);
	}

	void hold(RequestId id) {
		this.jdbc.sql("select id from public_request where id = ? for update").param(id.value()).query().singleValue();
	}

	/**
	 * A request that nobody else acts on until this transaction has ended; empty when it
	 * is gone.
	 */
	Optional<KeptRequest> held(RequestId id) {
		return this.jdbc.sql(REQUEST + "where id = ? for update")
			.param(id.value())
			.query(RequestBook::request)
			.optional();
	}

	KeptRequest get(RequestId id) {
		return this.jdbc.sql(REQUEST + "where id = ?")
			.param(id.value())
			.query(RequestBook::request)
			.optional()
			.orElseThrow(() -> new IllegalStateException("No request " + id));
	}

	Optional<KeptRequest> find(String reference) {
		return this.jdbc.sql(REQUEST + "where reference = ?").param(reference).query(RequestBook::request).optional();
	}

	Optional<KeptRequest> find(LinkSecret secret) {
		return this.jdbc.sql(REQUEST + "where id = (select request from public_request_link where hash = ?)")
			.param(secret.hash())
			.query(RequestBook::request)
			.optional();
	}

	List<KeptRequest> open(BodyId body) {
		return this.jdbc.sql(REQUEST + """
				where body = ? and stage in ('OPEN', 'CLARIFYING', 'TO_BE_PUBLISHED', 'ANSWERED', 'IN_REVIEW')
				order by coalesce(due_on, date '9999-12-31'), id""")
			.param(body.value())
			.query(RequestBook::request)
			.list();
	}

	List<KeptRequest> ended(BodyId body) {
		return this.jdbc.sql(REQUEST + """
				where body = ? and stage in ('CLOSED', 'LAPSED')
				order by ended_on desc, id desc fetch first 100 rows only""")
			.param(body.value())
			.query(RequestBook::request)
			.list();
	}

	List<KeptRequest> awaiting(String assessment) {
		return this.jdbc.sql(REQUEST + "where about = ? and stage = 'TO_BE_PUBLISHED' order by id")
			.param(assessment)
			.query(RequestBook::request)
			.list();
	}

	/**
	 * Evidence and concerns about an assessment, newest first.
	 */
	List<KeptRequest> concernsAbout(String assessment) {
		return this.jdbc.sql(REQUEST + """
				where about = ? and stage <> 'UNCONFIRMED' and kind in ('EVIDENCE', 'CONCERN') order by id desc""")
			.param(assessment)
			.query(RequestBook::request)
			.list();
	}

	/**
	 * Counts days from today on, until a last day. How long it took is counted from when
	 * it began, whatever a review has found.
	 */
	void start(RequestId id, LocalDate due) {
		var today = London.today(this.clock);
		this.jdbc.sql("""
				update public_request set stage = ?, counted_from = ?, due_on = ?,
				started_on = case when reviewed then started_on else ? end where id = ?""")
			.params(RequestStage.OPEN.name(), today, due, today, id.value())
			.update();
	}

	/**
	 * The address has been shown to be theirs.
	 */
	void receive(RequestId id, LocalDate due) {
		start(id, due);
		this.jdbc.sql("update public_request set received_at = ? where id = ?")
			.params(Timestamp.from(this.clock.instant()), id.value())
			.update();
	}

	/**
	 * Counts the days of a review, from today on.
	 */
	void startReview(RequestId id, LocalDate due) {
		this.jdbc.sql("update public_request set stage = ?, counted_from = ?, reviewed = true, due_on = ? where id = ?")
			.params(RequestStage.IN_REVIEW.name(), London.today(this.clock), due, id.value())
			.update();
	}

	void move(RequestId id, RequestStage stage, @Nullable LocalDate due) {
		this.jdbc.sql("update public_request set stage = ?, due_on = ? where id = ?")
			.params(stage.name(), due, id.value())
			.update();
	}

	void extend(RequestId id, LocalDate due) {
		this.jdbc.sql("update public_request set extended = true, due_on = ? where id = ?")
			.params(due, id.value())
			.update();
	}

	void add(RequestId id, String clarification) {
		this.jdbc.sql("update public_request set asked = ? where id = ?")
			.params(get(id).request().asked() + "\n\n" + clarification, id.value())
			.update();
	}

	/**
	 * Something was done about it after its last day.
	 */
	void late(RequestId id) {
		this.jdbc.sql("update public_request set late = true where id = ?").param(id.value()).update();
	}

	/**
	 * What an officer has found out about it, whatever becomes of it.
	 */
	void note(RequestId id, AnswerRequest command, boolean late) {
		this.jdbc.sql("""
				update public_request set environmental = ?, late = late or ?, about = coalesce(?, about),
				ground = ?, asked_in_public = coalesce(?, asked_in_public) where id = ?""")
			.params(command.environmental(), late, command.assessment(),
					(command.ground() != null) ? command.ground().name() : null, command.askedInPublic(), id.value())
			.update();
	}

	void answered(RequestId id, RequestAnswer answer, boolean late, LocalDate reviewUntil) {
		this.jdbc.sql("""
				update public_request set stage = ?, answer = ?, late = late or ?, answered_on = ?, review_until = ?,
				due_on = null where id = ?""")
			.params(RequestStage.ANSWERED.name(), answer.name(), late, London.today(this.clock), reviewUntil,
					id.value())
			.update();
	}

	void end(RequestId id, RequestStage stage) {
		this.jdbc.sql("update public_request set stage = ?, due_on = null, ended_on = ? where id = ?")
			.params(stage.name(), London.today(this.clock), id.value())
			.update();
	}

	/**
	 * Requests from a mailbox that are not erased, oldest first.
	 * @param body to which; null for all
	 */
	List<KeptRequest> of(String mailbox, @Nullable BodyId body) {
		return this.jdbc.sql(REQUEST + "where mailbox = :mailbox and (:everybody or body = :body) order by id")
			.param("mailbox", mailbox)
			.param("everybody", body == null)
			.param("body", (body != null) ? body.value() : "")
			.query(RequestBook::request)
			.list();
	}

	/**
	 * A link for one more letter.
	 */
	LinkSecret link(RequestId id) {
		var secret = LinkSecret.fresh();
		this.jdbc.sql("insert into public_request_link (hash, request, made_at) values (?, ?, ?)")
			.params(secret.hash(), id.value(), Timestamp.from(this.clock.instant()))
			.update();
		return secret;
	}

	private static KeptRequest request(ResultSet row, int number) throws SQLException {
		var request = new PublicRequest(new RequestId(row.getLong("id")), row.getString("reference"),
				new BodyId(row.getString("body")), RequestKind.valueOf(row.getString("kind")),
				RequestStage.valueOf(row.getString("stage")), row.getString("asked"), row.getString("format"),
				row.getString("about"), row.getString("name"), officer(row.getString("raised_by")),
				row.getString("address"), Locale.forLanguageTag(row.getString("language")),
				row.getTimestamp("received_at").toInstant(), row.getObject("due_on", LocalDate.class),
				row.getBoolean("extended"));
		var answer = row.getString("answer");
		var ground = row.getString("ground");
		return new KeptRequest(request, row.getTimestamp("sent_at").toInstant(),
				row.getObject("started_on", LocalDate.class), row.getBoolean("environmental"), row.getBoolean("late"),
				(answer != null) ? RequestAnswer.valueOf(answer) : null,
				(ground != null) ? RefusalGround.valueOf(ground) : null, row.getString("asked_in_public"),
				row.getObject("answered_on", LocalDate.class), row.getObject("review_until", LocalDate.class),
				row.getObject("counted_from", LocalDate.class), row.getBoolean("reviewed"),
				row.getObject("ended_on", LocalDate.class));
	}

	private static @Nullable OfficerId officer(@Nullable String id) {
		return (id != null) ? new OfficerId(id) : null;
	}

}
