package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A review held after a decision, as the public reads it.
 *
 * @param version of the assessment, the newest on that day
 * @param nextReview when it is looked at again; null when it is not
 * @param progress what has happened; null where the content is exempt
 * @param unexpectedEffects null when none are told
 */
public record PublishedReview(int version, Instant heldAt, ReviewDecision decision, @Nullable LocalDate nextReview,
		@Nullable String progress, @Nullable String unexpectedEffects) {

	/**
	 * Those of an assessment that were held by the time a version stood, oldest first.
	 */
	public static List<PublishedReview> of(String reference, int version, JdbcClient register) {
		return register.sql("""
				select version, held_at, decision, next_review, progress, unexpected_effects
				from register_review where reference = ? and version <= ? order by id""")
			.params(reference, version)
			.query(PublishedReview::read)
			.list();
	}

	private static PublishedReview read(ResultSet row, int number) throws SQLException {
		return new PublishedReview(row.getInt("version"), row.getTimestamp("held_at").toInstant(),
				ReviewDecision.valueOf(row.getString("decision")), row.getObject("next_review", LocalDate.class),
				row.getString("progress"), row.getString("unexpected_effects"));
	}

	public LocalDate heldOn() {
		return London.day(this.heldAt);
	}

}
