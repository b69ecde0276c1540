package org.dueregard.subscription;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.dueregard.publication.NewsKind;
import org.dueregard.publication.RegisterNews;
import org.dueregard.shared.BodyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has happened, and who is still to be told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewsBook {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	NewsBook(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * Writes down that something has happened; empty where there is nobody to tell.
	 */
	public Optional<UUID> enter(RegisterNews news) {
		var id = UUID.randomUUID();
		var entered = this.jdbc.sql("""
				insert into subscription_news (id, reference, body, kind, happened_at, told_up_to)
				select ?, ?, ?, ?, ?, '' where exists (select 1 from subscription where confirmed_at is not null)""")
			.params(id, news.reference(), news.body().value(), news.kind().name(), Timestamp.from(this.clock.instant()))
			.update();
		return (entered > 0) ? Optional.of(id) : Optional.empty();
	}

	/**
	 * What is still to be told, held until this transaction ends; empty once everybody
	 * knows. Whoever tells the same meanwhile waits and goes on from there, and so does
	 * whoever tells what else has happened to the assessment, so that nobody enters twice
	 * that a search has found it.
	 */
	public Optional<Untold> hold(UUID news) {
		return this.jdbc.sql("""
				select id, reference, body, kind, happened_at, told_up_to from subscription_news
				where reference = (select n.reference from subscription_news n where n.id = ?)
				order by happened_at, id for update""")
			.param(news)
			.query(NewsBook::untold)
			.list()
			.stream()
			.filter((untold) -> untold.id().equals(news))
			.findFirst();
	}

	public void toldUpTo(UUID news, String mailbox) {
		this.jdbc.sql("update subscription_news set told_up_to = ? where id = ?").params(mailbox, news).update();
	}

	public void toldToAll(UUID news) {
		this.jdbc.sql("delete from subscription_news where id = ?").param(news).update();
	}

	/**
	 * Keeps something until a day on which it is told.
	 * @return whether it is the first for that day
	 */
	public boolean keep(List<UUID> subscriptions, Untold untold, LocalDate due) {
		var first = !isAnythingDue(due, "=");
		var news = untold.news();
		var kept = this.jdbc.sql("""
				insert into subscription_digest (subscription, reference, kind, happened_at, due)
				select s.id, n.reference, n.kind, n.happened_at, cast(:due as date) from subscription s
				join subscription_news n on n.id = :news where s.id in (:subscriptions)
				and not exists (select 1 from subscription_digest d
				where d.subscription = s.id and d.reference = :reference and d.kind = :kind)""")
			.param("due", Date.valueOf(due))
			.param("news", untold.id())
			.param("subscriptions", subscriptions)
			.param("reference", news.reference())
			.param("kind", news.kind().name())
			.update();
		return first && kept > 0;
	}

	/**
	 * Subscriptions with something to tell by a day, held until this transaction ends,
	 * without those that somebody else holds.
	 */
	public List<UUID> due(LocalDate day, int most) {
		return this.jdbc.sql("""
				select s.id from subscription s where exists (select 1 from subscription_digest d
				where d.subscription = s.id and d.due <= ?)
				order by s.id fetch first ? rows only for update skip locked""")
			.params(Date.valueOf(day), most)
			.query(UUID.class)
			.list();
	}

	/**
	 * Whether there is anything to tell by a day.
	 */
	public boolean isAnythingDue(LocalDate day) {
		return isAnythingDue(day, "<=");
	}

	private boolean isAnythingDue(LocalDate day, String when) {
		return this.jdbc.sql("select exists (select 1 from subscription_digest where due %s ?)".formatted(when))
			.param(Date.valueOf(day))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Takes out what one of them is to be told, the oldest first.
	 */
	public List<Happened> take(UUID subscription, LocalDate day) {
		var taken = this.jdbc
			.sql("select reference, kind from subscription_digest where subscription = ? and due <= ?"
					+ " order by happened_at, reference")
			.params(subscription, Date.valueOf(day))
			.query(NewsBook::happened)
			.list();
		this.jdbc.sql("delete from subscription_digest where subscription = ? and due <= ?")
			.params(subscription, Date.valueOf(day))
			.update();
		return taken;
	}

	/**
	 * Remembers that searches have found an assessment.
	 */
	public void found(List<UUID> subscriptions, String reference) {
		if (!subscriptions.isEmpty()) {
			this.jdbc.sql("""
					insert into subscription_found (subscription, reference)
					select s.id, cast(:reference as varchar(40)) from subscription s where s.id in (:subscriptions)
					and not exists (select 1 from subscription_found f
					where f.subscription = s.id and f.reference = :reference)""")
				.param("reference", reference)
				.param("subscriptions", subscriptions)
				.update();
		}
	}

	/**
	 * Remembers all that a new search has found.
	 */
	public void found(UUID subscription, Collection<String> references) {
		this.batches.batchUpdate("insert into subscription_found (subscription, reference) values (?, ?)", references,
				BATCH, (statement, reference) -> {
					statement.setObject(1, subscription);
					statement.setString(2, reference);
				});
	}

	/**
	 * Which of some searches have found an assessment.
	 */
	public Set<UUID> haveFound(List<UUID> subscriptions, String reference) {
		return subscriptions.isEmpty() ? Set.of()
				: Set.copyOf(this.jdbc
					.sql("select subscription from subscription_found"
							+ " where subscription in (:subscriptions) and reference = :reference")
					.param("subscriptions", subscriptions)
					.param("reference", reference)
					.query(UUID.class)
					.list());
	}

	private static Untold untold(ResultSet row, int number) throws SQLException {
		return new Untold(row.getObject("id", UUID.class),
				new RegisterNews(row.getString("reference"), new BodyId(row.getString("body")),
						NewsKind.valueOf(row.getString("kind"))),
				row.getTimestamp("happened_at").toInstant(), row.getString("told_up_to"));
	}

	private static Happened happened(ResultSet row, int number) throws SQLException {
		return new Happened(row.getString("reference"), NewsKind.valueOf(row.getString("kind")));
	}

	/**
	 * Something that has happened and is not yet told to all.
	 *
	 * @param toldUpTo mailbox of the last who have been told, in the order of the
	 * alphabet
	 */
	record Untold(UUID id, RegisterNews news, Instant happenedAt, String toldUpTo) {
	}

	/**
	 * Something that is told on a Monday.
	 */
	record Happened(String reference, NewsKind kind) {
	}

}
