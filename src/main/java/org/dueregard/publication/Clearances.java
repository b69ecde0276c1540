package org.dueregard.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.dueregard.publication.disclosure.Redaction;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the information officer withholds of each approved version.
 */
@Component
class Clearances {

	private final JdbcClient jdbc;

	private final Clock clock;

	Clearances(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps the clearance of a version; a second one takes its place.
	 */
	void keep(AssessmentId id, int version, ClearForPublication command, SmallNumbers smallNumbers) {
		this.jdbc.sql("delete from clearance where assessment = ? and version = ?")
			.params(id.value(), version)
			.update();
		this.jdbc.sql("""
				insert into clearance (assessment, version, passages, reason, findings_withheld, findings_shown,
				shown_because, publish_on, hidden_below, rounded_to, cleared_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id.value(), version, command.passagesToRedact(), command.redactionReason(),
					lines(command.findingsToWithhold()), lines(command.findingsToShow()), command.shownBecause(),
					command.publishOn(), smallNumbers.hiddenBelow(), smallNumbers.roundedTo(),
					Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * What is withheld of a version that has been cleared, and how it tells numbers.
	 */
	Cleared cleared(AssessmentId id, int version) {
		return this.jdbc.sql("""
				select passages, reason, findings_withheld, hidden_below, rounded_to from clearance
				where assessment = ? and version = ?""")
			.params(id.value(), version)
			.query((row, number) -> new Cleared(
					Redaction.of(row.getString("passages"), row.getString("reason"))
						.and(Verdict.of(ids(row.getString("findings_withheld")), List.of(), null).passages()),
					new SmallNumbers(row.getInt("hidden_below"), row.getInt("rounded_to"))))
			.optional()
			.orElseThrow(
					() -> new IllegalStateException("Version " + version + " of assessment " + id + " is not cleared"));
	}

	private static String lines(List<String> ids) {
		return String.join("\n", ids);
	}

	private static List<String> ids(@Nullable String lines) {
		return (lines != null) ? lines.lines().toList() : List.of();
	}

	/**
	 * What one version was cleared with; no setting that changes later changes it.
	 */
	record Cleared(Redaction redaction, SmallNumbers smallNumbers) {
	}

}
