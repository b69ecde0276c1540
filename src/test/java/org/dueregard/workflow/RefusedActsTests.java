package org.dueregard.workflow;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.Answered;
import org.dueregard.Attempts;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.Way;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.approved;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;

/**
 * Nobody acts who must not, by whichever way they come, and what they tried leaves
 * nothing behind.
 */
@DueRegardTest
class RefusedActsTests {

	private static final String WROTE_IT = "You wrote this assessment, so somebody else must confirm, review, sign or decide it";

	private static final String ALREADY_ACTED = "You have already acted on this assessment in another role. "
			+ "Author, reviewer, signatories and decision-maker must be different people";

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@Autowired
	Attempts attempts;

	@Autowired
	TaskService tasks;

	static Stream<Arguments> reviewsByEveryWay() {
		return Stream.of("confirmScreening", "reviewQuality", "signOff", "recordDecision", "clearForPublication")
			.flatMap((step) -> Arrays.stream(Way.values()).map((way) -> Arguments.of(step, way)));
	}

	@ParameterizedTest
	@MethodSource("reviewsByEveryWay")
	void anAuthorDoesNotReviewTheirOwnCase(String step, Way way) {
		var own = waitingAt(step, "everything");
		var before = this.onRecord.everything(own);

		var claimed = this.attempts.claim(way, "council-everything", own.task(step));
		var afterClaiming = this.onRecord.everything(own);
		givenBehindOurBack(own.task(step), "council-everything");
		var completed = this.attempts.complete(way, "council-everything", own.task(step), answers(own, step));
		givenBehindOurBack(own.task(step), null);

		assertThat(claimed).isEqualTo(WROTE_IT);
		assertThat(completed).isEqualTo(WROTE_IT);
		assertThat(afterClaiming).isEqualTo(before);
		assertThat(this.onRecord.everything(own)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void theReviewerDoesNotSign(Way way) {
		var buses = waitingAt("reviewQuality", "author").submit("reviewQuality", passed(), "everything");
		var before = this.onRecord.everything(buses);

		var claimed = this.attempts.claim(way, "council-everything", buses.task("signOff"));

		assertThat(claimed).isEqualTo(ALREADY_ACTED);
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void nobodySignsTwice(Way way) {
		var buses = this.casework.register(County.COUNCIL, but(proposal(), "keyDecision", "YES"))
			.upTo("signOff")
			.submit("signOff", approved(), "everything");
		var before = this.onRecord.everything(buses);

		var claimed = this.attempts.claim(way, "council-everything", buses.task("signOff"));
		givenBehindOurBack(buses.task("signOff"), "council-everything");
		var completed = this.attempts.complete(way, "council-everything", buses.task("signOff"), approved());
		givenBehindOurBack(buses.task("signOff"), null);

		assertThat(claimed).isEqualTo(ALREADY_ACTED);
		assertThat(completed).isEqualTo(ALREADY_ACTED);
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void officersOfAnotherBodyAreKeptOut(Way way) {
		var buses = waitingAt("reviewQuality", "author");
		var before = this.onRecord.everything(buses);

		var claimed = this.attempts.claim(way, "trust-equality-adviser", buses.task("reviewQuality"));
		var completed = this.attempts.complete(way, "trust-equality-adviser", buses.task("reviewQuality"), passed());

		assertThat(claimed).startsWith("This task is no longer there");
		assertThat(completed).startsWith("This task is no longer there");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void officersWithoutTheRoleAreKeptOut(Way way) {
		var buses = waitingAt("reviewQuality", "author");
		var before = this.onRecord.everything(buses);

		var claimed = this.attempts.claim(way, "council-colleague", buses.task("reviewQuality"));
		givenBehindOurBack(buses.task("reviewQuality"), "council-colleague");
		var completed = this.attempts.complete(way, "council-colleague", buses.task("reviewQuality"), passed());
		givenBehindOurBack(buses.task("reviewQuality"), null);

		assertThat(claimed).startsWith("You do not hold the role that this step needs");
		assertThat(completed).startsWith("You do not hold the role that this step needs");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void aTaskTakenFromAnOfficerIsNotCompletedFromTheirStalePage(Way way) {
		var buses = waitingAt("reviewQuality", "author").claim("reviewQuality", "equality-adviser");
		var seen = buses.task("reviewQuality");
		this.tasks.setAssignee(seen.getId(), "council-everything");
		var before = this.onRecord.everything(buses);

		var stale = this.attempts.complete(way, "council-equality-adviser", seen, passed());
		var after = this.onRecord.everything(buses);
		var completed = this.attempts.complete(way, "council-everything", seen, passed());

		assertThat(stale).startsWith("This task is held by somebody else now. Nothing was saved");
		assertThat(after).isEqualTo(before);
		assertThat(completed).isEqualTo(Attempts.DONE);
		assertThat(this.onRecord.lastAct(buses).officer()).isEqualTo(new OfficerId("council-everything"));
	}

	@ParameterizedTest
	@EnumSource
	void aTaskThatAnotherHoldsIsNotTakenFromThem(Way way) {
		var buses = waitingAt("reviewQuality", "author").claim("reviewQuality", "equality-adviser");
		var before = this.onRecord.everything(buses);

		var claimed = this.attempts.claim(way, "council-everything", buses.task("reviewQuality"));

		assertThat(claimed).startsWith("This task is held by somebody else now");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(names = { "REST_SUBMIT_FORM", "TASKLIST" })
	void everySentenceNamesTheFieldItIsAbout(Way way) {
		var buses = waitingAt("reviewQuality", "author").claim("reviewQuality", "equality-adviser");

		var refused = this.attempts.complete(way, "council-equality-adviser", buses.task("reviewQuality"),
				but(but(passed(), "principleOwn", "NO"), "principleAware", "NO"));

		var unmet = "An assessment passes only when all six principles are met. Answer yes, or send it back for rework";
		// A line for each sentence where Tasklist shows them
		assertThat(refused.replace('\n', ' ')).isEqualTo("Aware: do those who decide know of the duty? %1$s. "
			.concat("Own: does the body fulfil it itself, without delegating it? %1$s")
			.formatted(unmet));
	}

	@ParameterizedTest
	@EnumSource
	void aTaskIsClaimedBeforeItIsCompleted(Way way) {
		var buses = waitingAt("reviewQuality", "author");
		var before = this.onRecord.everything(buses);

		var completed = this.attempts.complete(way, "council-equality-adviser", buses.task("reviewQuality"), passed());

		assertThat(completed).isEqualTo("Claim this task first, then complete it");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void whatTheFormDoesNotAskIsRefusedByName(Way way) {
		var buses = waitingAt("reviewQuality", "author").claim("reviewQuality", "equality-adviser");
		var before = this.onRecord.everything(buses);

		var variable = this.attempts.complete(way, "council-equality-adviser", buses.task("reviewQuality"),
				but(passed(), "assessmentId", 1));
		var outcome = this.attempts.complete(way, "council-equality-adviser", buses.task("reviewQuality"),
				but(passed(), "screeningOutcome", "NOT_NEEDED"));

		assertThat(variable).startsWith("The form does not ask for “assessmentId”");
		assertThat(outcome).startsWith("The form does not ask for “screeningOutcome”");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void theOutcomeOfAnotherStepIsRefusedByName(Way way) {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("proposeOutcome");
		var before = this.onRecord.everything(buses);

		var skipping = this.attempts.complete(way, "council-author", buses.task("proposeOutcome"),
				but(Answered.usual("proposeOutcome"), "reviewOutcome", "PASS"));

		assertThat(skipping).startsWith("The form does not ask for “reviewOutcome”");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	private Case waitingAt(String step, String author) {
		var buses = this.casework.register(County.COUNCIL, proposal(), author);
		return step.equals("confirmScreening") ? buses.submit("screenProposal", noEffectOnAnyone()) : buses.upTo(step);
	}

	private static Map<String, Object> answers(Case about, String step) {
		return step.equals("recordDecision") ? decision("AGREE", about.hash()) : Answered.usual(step);
	}

	/**
	 * As an administrator can in Cockpit, or somebody at the database.
	 */
	private void givenBehindOurBack(Task task, @Nullable String officer) {
		task.setAssignee(officer);
		this.tasks.saveTask(task);
	}

}
