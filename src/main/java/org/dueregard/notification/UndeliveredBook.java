package org.dueregard.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Finds letters that have not arrived among the few that are not sent.
 */
@Component
@Transactional
class UndeliveredBook implements UndeliveredLetters {

	/** No mail server is waited for so long. */
	private static final Duration LONGEST_SENDING = Duration.ofMinutes(15);

	private static final String IN_DOUBT = "(state = 'SENDING' and (last_error is not null or taken_at is null or taken_at < :begun))";

	private static final String LYING_STILL = "(state = 'FAILED' or " + IN_DOUBT + ")";

	private static final String OF_BODY = " and (:everybody or body = :body)";

	private final JdbcClient jdbc;

	private final Officers officers;

	private final DeliverySchedule schedule;

	private final AuditTrail trail;

	private final Clock clock;

	UndeliveredBook(JdbcClient jdbc, Officers officers, DeliverySchedule schedule, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.officers = officers;
		this.schedule = schedule;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<UndeliveredLetter> of(Officer officer, int offset, int most) {
		if (!officer.holds(Role.ADMINISTRATOR)) {
			return List.of();
		}
		return this.jdbc.sql("""
				select id, recipient, address, language, subject, written_at, attempts, state, last_error from letter
				where (%s or (state = 'WAITING' and last_error is not null)) %s
				order by case state when 'WAITING' then 1 else 0 end, written_at desc, id
				offset :offset rows fetch first :most rows only""".formatted(LYING_STILL, OF_BODY))
			.params(of(officer))
			.param("offset", offset)
			.param("most", most)
			.query(UndeliveredBook::read)
			.list();
	}

	private static UndeliveredLetter read(ResultSet row, int number) throws SQLException {
		var trouble = switch (row.getString("state")) {
			case "FAILED" -> Trouble.NOT_TAKEN;
			case "SENDING" -> Trouble.IN_DOUBT;
			default -> Trouble.DELAYED;
		};
		return new UndeliveredLetter(row.getObject("id", UUID.class), officer(row.getString("recipient")),
				row.getString("address"), Locale.forLanguageTag(row.getString("language")), row.getString("subject"),
				row.getTimestamp("written_at").toInstant(), row.getInt("attempts"), trouble,
				row.getString("last_error"));
	}

	@Override
	@Transactional(readOnly = true)
	public int waiting(Officer officer) {
		if (!officer.holds(Role.ADMINISTRATOR)) {
			return 0;
		}
		return this.jdbc.sql("select count(*) from letter where " + LYING_STILL + OF_BODY)
			.params(of(officer))
			.query(Integer.class)
			.single();
	}

	@Override
	public boolean sendAgain(Officer officer, UUID letter) {
		return officer.holds(Role.ADMINISTRATOR) && lyingStill(officer, letter).map((still) -> {
			var again = this.jdbc.sql("""
					update letter set state = 'WAITING', address = :address, last_error = null
					where id = :id and """ + " " + LYING_STILL)
				.params(of(officer))
				.param("id", letter)
				.param("address", addressToday(still))
				.update();
			if (again > 0) {
				this.schedule.sendAfterCommit(letter, Urgency.AT_ONCE);
				this.trail.record(Happening.by(officer, Role.ADMINISTRATOR, Deeds.SENT_AGAIN).about(named(still)));
			}
			return again > 0;
		}).orElse(false);
	}

	private Optional<UndeliveredLetter> lyingStill(Officer officer, UUID letter) {
		return this.jdbc
			.sql("select id, recipient, address, language, subject, written_at, attempts, state, last_error from letter"
					+ " where id = :id and " + LYING_STILL + OF_BODY)
			.params(of(officer))
			.param("id", letter)
			.query(UndeliveredBook::read)
			.optional();
	}

	private String addressToday(UndeliveredLetter letter) {
		var recipient = letter.recipient();
		return (recipient == null) ? letter.address()
				: this.officers.find(recipient)
					.map(Officer::email)
					.filter(StringUtils::hasText)
					.orElseThrow(() -> new AnswersRefused(Problem.of("letters.noAddress", recipient.value())));
	}

	/** The record is for ever, so it names nobody outside. */
	private static String named(UndeliveredLetter letter) {
		return (letter.recipient() != null) ? letter.recipient().value() : letter.id().toString();
	}

	private static @Nullable OfficerId officer(@Nullable String recipient) {
		return (recipient != null) ? new OfficerId(recipient) : null;
	}

	private Map<String, Object> of(Officer officer) {
		var body = officer.body();
		return Map.of("begun", Timestamp.from(this.clock.instant().minus(LONGEST_SENDING)), "everybody", body == null,
				"body", (body != null) ? body.value() : "");
	}

}
