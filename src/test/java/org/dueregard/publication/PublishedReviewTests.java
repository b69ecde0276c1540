package org.dueregard.publication;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.dueregard.actionplan.ReviewActions;
import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.actionplan.ReviewDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.problemsOf;

/**
 * What the public reads of the reviews after a decision.
 */
class PublishedReviewTests extends PageReading {

	private static final String PROGRESS = "The school library is open on two evenings.";

	@Autowired
	ReviewDesk reviews;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void aReviewStandsOnThePageAsSoonAsItIsHeld() {
		var id = published(null);
		var before = page(id);
		this.clock.pass(Duration.ofDays(180));

		review(id, PROGRESS, ReviewDecision.CONTINUE, LocalDate.of(2027, 1, 15));

		var tag = Objects.requireNonNull(before.getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(before).hasStatusOk().bodyText().doesNotContain("Since the decision");
		assertThat(unlessKnown(tag, "/assessments/" + this.closure.reference(id))).hasStatusOk()
			.bodyText()
			.contains("Since the decision", "Review of 29 August 2026", PROGRESS, "More students than before",
					"To be reviewed again on 15 January 2027");
		assertThat(get("/assessments/" + this.closure.reference(id) + "?lang=cy")).bodyText()
			.contains("Ers y penderfyniad", "lang=\"en-GB\">" + PROGRESS);
	}

	@Test
	void whereNoDayIsNamedTheUsualOneIsTold() {
		var id = published(null);

		review(id, PROGRESS, ReviewDecision.CONTINUE, null);

		assertThat(page(id)).bodyText().contains("To be reviewed again on 2 March 2027");
	}

	@ParameterizedTest
	@CsvSource({ "CONTINUE, To be reviewed again on", "CLOSE, Closed: nothing is left to do or to watch",
			"REOPEN, To be assessed anew" })
	void oneCanNarrowTheRegisterByHowTheLastReviewEnded(ReviewDecision decision, String told) {
		var id = published(null);
		var reference = this.closure.reference(id);
		assertThat(get("/?actions=PLANNED")).bodyText().contains(reference);
		review(id, "It began late.", ReviewDecision.CONTINUE, null);

		review(id, PROGRESS, decision, null);

		assertThat(page(id)).bodyText().contains("It began late.", PROGRESS, told);
		assertThat(get("/?actions=" + decision)).bodyText().contains(reference);
		assertThat(get("/?actions=PLANNED")).bodyText().doesNotContain(reference);
		assertThat(get("/?words=%22open%20on%20two%22")).bodyText().contains(reference);
	}

	@Test
	void programsReadItToo() {
		var id = published(null);
		var address = "/api/v1/assessments/" + this.closure.reference(id);
		var tag = Objects.requireNonNull(get(address).getResponse().getHeader(HttpHeaders.ETAG));

		review(id, PROGRESS, ReviewDecision.CLOSE, null);

		assertThat(unlessKnown(tag, address)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.reviews[0]")
			.asMap()
			.containsEntry("heldOn", "2026-03-02")
			.containsEntry("decision", "CLOSE")
			.containsEntry("progress", PROGRESS);
		assertThat(get(address + "/versions/1")).bodyJson().extractingPath("$.reviews.length()").isEqualTo(1);
	}

	@Test
	void whatWasWithheldStaysWithheld() {
		var id = published("The school opens its library");

		review(id, "It went well. The school opens its library still.", ReviewDecision.CLOSE, null);

		assertThat(page(id)).bodyText()
			.contains("It went well. [redacted: The school has not agreed] still.")
			.doesNotContain("The school opens its library");
		assertThat(get("/?words=%22opens%20its%20library%20still%22")).bodyText()
			.doesNotContain(this.closure.reference(id));
	}

	@Test
	void whatLooksLikePersonalDataIsRefusedWhole() {
		var id = published(null);

		var problems = problemsOf(
				() -> review(id, "Two pupils came. Ask on 01234 567890.", ReviewDecision.CLOSE, null));

		assertThat(problems).containsExactlyInAnyOrder(
				Problem.with("progress", "reviewActions.personalData", "01234 567890"),
				Problem.with("progress", "reviewActions.personalData", "Two pupils"));
		assertThat(page(id)).bodyText().doesNotContain("Since the decision");
		assertThat(this.reviews.held(id)).isEmpty();
	}

	@Test
	void soIsAnExactNumberThatTheAssessmentHides() {
		var id = published(null);

		var problems = problemsOf(() -> review(id, "Of 1,234 then 3 said so, that is 0.24%, again of 1,234.",
				ReviewDecision.CLOSE, null));

		assertThat(problems).extracting(Problem::arguments)
			.containsExactlyInAnyOrder(List.of("1,234"), List.of("3 said"), List.of("0.24%"));
	}

	@Test
	void ofExemptContentOneReadsThatItWasReviewed() {
		this.closure.exemptReason = "A contract is being negotiated.";
		var id = published(null);

		review(id, PROGRESS, ReviewDecision.CLOSE, null);

		assertThat(page(id)).bodyText()
			.contains("Review of 2 March 2026", "What was found is not published, because the content is exempt.",
					"Closed: nothing is left to do or to watch")
			.doesNotContain(PROGRESS, "More students than before");
	}

	@Test
	void aNewVersionTellsOfTheReviewsBeforeIt() {
		var id = published(null);
		review(id, PROGRESS, ReviewDecision.REOPEN, null);

		this.closure.plainSummary = "One year later it is different.";
		this.closure.sign(id);
		this.closure.decide(id);
		publish(id, null);
		review(id, "The van comes every week.", ReviewDecision.CLOSE, null);

		var reference = this.closure.reference(id);
		assertThat(page(id)).bodyText()
			.contains("Review of 2 March 2026, of version 1", PROGRESS, "The van comes every week.");
		assertThat(get("/assessments/" + reference + "/v/1")).bodyText()
			.contains(PROGRESS)
			.doesNotContain("The van comes every week.");
		assertThat(get("/?actions=CLOSE")).bodyText().contains(reference);
	}

	@Test
	void nothingIsLeftOfItAfterAWithdrawal() {
		var id = published(null);
		review(id, PROGRESS, ReviewDecision.CONTINUE, null);

		this.desk.withdraw(id, "It named a resident.");
		review(id, "The van comes every week.", ReviewDecision.CLOSE, null);

		assertThat(page(id)).hasStatus(HttpStatus.GONE).bodyText().doesNotContain(PROGRESS, "The van comes");
		assertThat(this.jdbc.sql("select count(*) from register_review").query(Integer.class).single()).isZero();
	}

	private AssessmentId published(@Nullable String withheld) {
		var id = this.closure.decided().id();
		publish(id, withheld);
		return id;
	}

	private void publish(AssessmentId id, @Nullable String withheld) {
		this.desk.clear(id, LibraryClosure.clearance(withheld, (withheld != null) ? "The school has not agreed" : null,
				null, true));
		this.desk.publish(id);
	}

	/** As the step does it. */
	private void review(AssessmentId id, String progress, ReviewDecision decision, @Nullable LocalDate next) {
		var review = new ReviewActions(progress, "More students than before", decision, next);
		this.transaction.executeWithoutResult((status) -> {
			this.reviews.review(id, review);
			this.desk.publishReview(id, review);
		});
	}

	private MvcTestResult page(AssessmentId id) {
		return get("/assessments/" + this.closure.reference(id));
	}

	private MvcTestResult unlessKnown(String tag, String path) {
		return get(path, HttpHeaders.IF_NONE_MATCH, tag);
	}

}
