package org.dueregard.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Bodies;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.London;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the reviews that were held and knows when the next is due.
 */
@Component
@Transactional
class ReviewDiary implements ReviewDesk {

	private static final int FIRST_AFTER_MONTHS = 6;

	private static final int NEXT_AFTER_MONTHS = 12;

	private final JdbcClient jdbc;

	private final AssessmentDesk assessments;

	private final Bodies bodies;

	private final Clock clock;

	ReviewDiary(JdbcClient jdbc, AssessmentDesk assessments, Bodies bodies, Clock clock) {
		this.jdbc = jdbc;
		this.assessments = assessments;
		this.bodies = bodies;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public LocalDate nextReview(AssessmentId id) {
		var held = sincePublication(held(id));
		return named(held).orElseGet(() -> {
			var today = London.today(this.clock);
			if (this.bodies.get(this.assessments.get(id).body()).fixedReviewMonths()) {
				return nextFixedDay(today);
			}
			return today.plusMonths(held.isEmpty() ? FIRST_AFTER_MONTHS : NEXT_AFTER_MONTHS);
		});
	}

	/** To reopen is the one way from a published case to its next publication. */
	private static List<ReviewHeld> sincePublication(List<ReviewHeld> held) {
		var first = held.size();
		while (first > 0 && held.get(first - 1).review().reviewDecision() != ReviewDecision.REOPEN) {
			first--;
		}
		return held.subList(first, held.size());
	}

	private static Optional<LocalDate> named(List<ReviewHeld> held) {
		return held.isEmpty() ? Optional.empty() : Optional.ofNullable(held.get(held.size() - 1).review().nextReview());
	}

	private static LocalDate nextFixedDay(LocalDate today) {
		return Stream.of(today.getYear(), today.getYear() + 1)
			.flatMap((year) -> Stream.of(LocalDate.of(year, Month.MARCH, 1), LocalDate.of(year, Month.SEPTEMBER, 1)))
			.filter((day) -> day.isAfter(today))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void review(AssessmentId id, ReviewActions command) {
		checkNextReview(command.reviewDecision(), command.nextReview());
		this.jdbc.sql("""
				insert into action_review (assessment, progress, unexpected_effects, decision, next_review, at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id.value(), command.progress(), command.unexpectedEffects(), command.reviewDecision().name(),
					command.nextReview(), Timestamp.from(this.clock.instant()))
			.update();
	}

	private void checkNextReview(ReviewDecision decision, @Nullable LocalDate nextReview) {
		if (nextReview == null) {
			return;
		}
		if (decision != ReviewDecision.CONTINUE) {
			throw new AnswersRefused(Problem.with("nextReview", "reviewActions.nextReview.notContinued"));
		}
		if (!nextReview.isAfter(London.today(this.clock))) {
			throw new AnswersRefused(Problem.with("nextReview", "reviewActions.nextReview.notLater"));
		}
	}

	@Override
	@Transactional(readOnly = true)
	public List<ReviewHeld> held(AssessmentId id) {
		return this.jdbc.sql("""
				select progress, unexpected_effects, decision, next_review, at
				from action_review where assessment = ? order by id""")
			.param(id.value())
			.query((row, number) -> held(row))
			.list();
	}

	private static ReviewHeld held(ResultSet row) throws SQLException {
		return new ReviewHeld(new ReviewActions(row.getString("progress"), row.getString("unexpected_effects"),
				ReviewDecision.valueOf(row.getString("decision")), row.getObject("next_review", LocalDate.class)),
				row.getTimestamp("at").toInstant());
	}

}
