package org.dueregard.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at the whole once a minute at most, however many ask: one statement for each kind
 * of thing, each along an index that leads to what is open and not to what is done.
 */
@Component
class Lookout {

	private static final Duration GOOD_FOR = Duration.ofMinutes(1);

	private static final int SECONDS_TO_ANSWER = 5;

	private static final String OPEN_STAGES = "'SCREENING', 'EVIDENCE', 'SCORING', 'MITIGATION', 'OUTCOME',"
			+ " 'QUALITY_REVIEW', 'SIGN_OFF', 'DECISION', 'CLEARANCE'";

	private final JdbcClient jdbc;

	private final EngineSigns engine;

	private final Clock clock;

	private final Timer cost;

	private @Nullable Signs seen;

	private @Nullable Instant looked;

	Lookout(DataSource database, EngineSigns engine, Clock clock, MeterRegistry numbers) {
		var template = new JdbcTemplate(database);
		template.setQueryTimeout(SECONDS_TO_ANSWER);
		this.jdbc = JdbcClient.create(template);
		this.engine = engine;
		this.clock = clock;
		this.cost = Timer.builder("dueregard.lookout")
			.description("What it costs to look at the database for these numbers")
			.register(numbers);
	}

	/**
	 * What was seen within the last minute; empty when the database could not be asked.
	 */
	synchronized Optional<Signs> signs() {
		var now = this.clock.instant();
		if (this.looked == null || Duration.between(this.looked, now).abs().compareTo(GOOD_FOR) >= 0) {
			this.looked = now;
			this.seen = this.cost.record(() -> look(now));
		}
		return Optional.ofNullable(this.seen);
	}

	/**
	 * That the database is away is told by the check of the database.
	 */
	private @Nullable Signs look(Instant now) {
		try {
			var requests = requests(now);
			return new Signs(now, assessments(now), this.engine.overdue(now), letters(now), this.engine.jobs(now),
					requests.open(), requests.late(), sessions(now));
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

	/**
	 * Of those that are done there are ever more, and nobody waits for them.
	 */
	private Map<String, Map<Age, Integer>> assessments(Instant now) {
		Map<String, Map<Age, Integer>> found = new HashMap<>();
		this.jdbc.sql("""
				select stage, sum(case when registered_at > :first then 1 else 0 end) as first_month,
				sum(case when registered_at <= :first and registered_at > :second then 1 else 0 end) as first_quarter,
				sum(case when registered_at <= :second and registered_at > :third then 1 else 0 end) as first_half,
				sum(case when registered_at <= :third then 1 else 0 end) as older
				from assessment where stage in (%s) group by stage""".formatted(OPEN_STAGES))
			.param("first", Timestamp.from(Age.UNDER_90_DAYS.since(now)))
			.param("second", Timestamp.from(Age.UNDER_180_DAYS.since(now)))
			.param("third", Timestamp.from(Age.OLDER.since(now)))
			.query((row) -> {
				Map<Age, Integer> ages = new EnumMap<>(Age.class);
				ages.put(Age.UNDER_30_DAYS, row.getInt("first_month"));
				ages.put(Age.UNDER_90_DAYS, row.getInt("first_quarter"));
				ages.put(Age.UNDER_180_DAYS, row.getInt("first_half"));
				ages.put(Age.OLDER, row.getInt("older"));
				found.put(row.getString("stage"), ages);
			});
		return found;
	}

	private LettersSeen letters(Instant now) {
		return this.jdbc.sql("""
				select sum(case when state = 'WAITING' and last_error is null then 1 else 0 end) as untried,
				min(case when state = 'WAITING' and last_error is null then written_at end) as oldest_untried,
				sum(case when state = 'WAITING' and last_error is not null then 1 else 0 end) as refused,
				min(case when state = 'WAITING' and last_error is not null then written_at end) as oldest_refused,
				sum(case when state = 'HANDED_OVER' then 1 else 0 end) as handed_over,
				sum(case when state = 'SENDING' and (last_error is not null or taken_at is null or taken_at < :begun)
					then 1 else 0 end) as in_doubt,
				sum(case when state = 'FAILED' then 1 else 0 end) as failed
				from letter where state in ('WAITING', 'SENDING', 'HANDED_OVER', 'FAILED')""")
			.param("begun", Timestamp.from(now.minus(Duration.ofMinutes(15))))
			.query((row, number) -> new LettersSeen(row.getInt("untried"), since(row, "oldest_untried", now),
					row.getInt("refused"), since(row, "oldest_refused", now), row.getInt("handed_over"),
					row.getInt("in_doubt"), row.getInt("failed")))
			.single();
	}

	private static Duration since(ResultSet row, String column, Instant now) throws SQLException {
		var time = row.getTimestamp(column);
		return (time != null && time.toInstant().isBefore(now)) ? Duration.between(time.toInstant(), now)
				: Duration.ZERO;
	}

	private Requests requests(Instant now) {
		Map<String, Integer> open = new HashMap<>();
		var late = this.jdbc.sql("""
				select stage, count(*) as number, sum(case when due_on < :today then 1 else 0 end) as late
				from public_request where stage in ('OPEN', 'CLARIFYING', 'TO_BE_PUBLISHED', 'IN_REVIEW')
				group by stage""").param("today", now.atZone(London.ZONE).toLocalDate()).query((row, number) -> {
			open.put(row.getString("stage"), row.getInt("number"));
			return row.getInt("late");
		}).list().stream().mapToInt(Integer::intValue).sum();
		return new Requests(open, late);
	}

	private int sessions(Instant now) {
		return this.jdbc.sql("select count(PRINCIPAL_NAME) from SPRING_SESSION where EXPIRY_TIME > ?")
			.param(now.toEpochMilli())
			.query(Integer.class)
			.single();
	}

	/**
	 * Requests of the public that wait for an answer.
	 */
	private record Requests(Map<String, Integer> open, int late) {
	}

}
