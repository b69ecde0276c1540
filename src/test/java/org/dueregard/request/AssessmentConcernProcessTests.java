package org.dueregard.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.TestClock;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dueregard.Answered.proposal;

/**
 * Evidence or a concern travels from whoever tells of it to each of its ends.
 */
@DueRegardTest
class AssessmentConcernProcessTests {

	@Autowired
	Asked people;

	@Autowired
	RequestDesk requests;

	@Autowired
	ConcernDesk desk;

	@Autowired
	Invitations invitations;

	@Autowired
	County county;

	@Autowired
	Officers officers;

	@Autowired
	Casework casework;

	@Autowired
	Letterbox letterbox;

	@Autowired
	RequestTasks steps;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService management;

	@Autowired
	HistoryService history;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	Case library;

	@BeforeEach
	void givenAPublishedAssessment() {
		this.county.settle();
		this.library = this.casework.register(County.COUNCIL, proposal()).published();
	}

	@AfterEach
	void clockAtItsStart() {
		this.clock.reset();
	}

	@Test
	void theAuthorWeighsItFirstAndTheAdviserAnswersIt() {
		var concern = told();

		assertThat(open(concern)).containsExactly("weighConcern");
		var task = this.steps.task(concern, "weighConcern");
		assertThat(task.getAssignee()).isEqualTo("council-author");
		assertThat(task.getName()).isEqualTo("Weigh a concern: " + concern.reference());
		assertThat(concern.reference()).startsWith("CON-");
		assertThat(London.day(task.getDueDate().toInstant())).isEqualTo(concern.dueOn())
			.isEqualTo(LocalDate.of(2026, 3, 30));
		weigh(concern);
		assertThat(open(concern)).containsExactly("answerConcern");
		answer(concern, "NOTHING_CHANGES");

		assertThat(ends(concern)).containsExactly("concernAnswered");
		assertThat(this.requests.get(concern.id()).stage()).isEqualTo(RequestStage.CLOSED);
		assertThat(this.people.lastLetter(concern).message()).isEqualTo("concernLetter.answered");
		assertThat(this.people.lastLetter(concern).prose()).isEqualTo("Thank you. We looked at it.");
		assertThat(this.desk.about(this.library.reference().value())).singleElement()
			.extracting(Concern::outcome)
			.isEqualTo(ConcernOutcome.NOTHING_CHANGES);
	}

	@Test
	void nothingOfWhatWasWrittenIsInTheEngine() {
		var concern = told();
		weigh(concern);
		answer(concern, "NOTHING_CHANGES");

		assertThat(this.history.createHistoricVariableInstanceQuery().processInstanceId(process(concern)).list())
			.extracting((variable) -> variable.getName())
			.isSubsetOf("requestId", "concernTurn");
	}

	@Test
	void afterFiveWorkingDaysItGoesOnWithoutTheAuthor() {
		var concern = told();

		var timer = timers(concern, "authorAwaited").get(0);
		assertThat(London.day(timer.getDuedate().toInstant())).isEqualTo(LocalDate.of(2026, 3, 10));
		this.management.executeJob(timer.getId());

		assertThat(open(concern)).containsExactly("answerConcern");
	}

	@Test
	void itOpensThePublishedAssessmentAgainAndTellsTheAuthorWhy() {
		var concern = told();
		weigh(concern);

		answer(concern, "REOPEN");

		assertThat(ends(concern)).containsExactly("assessmentReopened");
		assertThat(this.library.open()).contains("gatherEvidence").doesNotContain("reviewActions");
		assertThat(this.library.assessment().stage().isOnItsWay()).isTrue();
		assertThat(lettersNaming(this.library.reference().value(), "council-author"))
			.anySatisfy((letter) -> assertThat(letter).contains("Ask the neighbours."));
		this.library.upTo("reviewQuality");
	}

	@Test
	void whatHasEndedOrIsUnderWayIsNotOpenedAgain() {
		var underWay = this.casework.register(County.COUNCIL, proposal()).upTo("gatherEvidence");
		var concern = this.people.concernAbout(County.COUNCIL, underWay.reference().value(), "You forgot the hill");
		weigh(concern);

		assertRefused(() -> answer(concern, "REOPEN"), "answerConcern.concernOutcome.notReopened");

		assertThat(open(concern)).containsExactly("answerConcern");
		assertThat(this.requests.get(concern.id()).stage()).isEqualTo(RequestStage.OPEN);
		answer(concern, "TAKEN_UP");
		assertThat(lettersNaming(concern.reference(), "council-author"))
			.anySatisfy((letter) -> assertThat(letter).contains("Ask the neighbours."));
	}

	@Test
	void whatIsDecidedTakesNothingUpButMayLeadToANewAssessment() {
		var concern = told();
		weigh(concern);

		assertRefused(() -> answer(concern, "TAKEN_UP"), "answerConcern.concernOutcome.notUnderWay");
		assertRefused(
				() -> this.steps.submit(concern, "answerConcern", "equality-adviser",
						Map.of("concernOutcome", "NEW_ASSESSMENT", "reply", "Yes.")),
				"answerConcern.forAuthor.missing");
		assertRefused(
				() -> this.steps.submit(concern, "answerConcern", "equality-adviser",
						Map.of("concernOutcome", "NOTHING_CHANGES", "reply", "No.", "forAuthor", "Look again.")),
				"answerConcern.forAuthor.nothingChanges");

		answer(concern, "NEW_ASSESSMENT");
		assertThat(ends(concern)).containsExactly("concernAnswered");
	}

	@Test
	void nobodyAnswersWhatTheyRaisedOrWhatIsSaidOfTheirWork() {
		this.county.enrol(County.COUNCIL, "second-adviser", Role.EQUALITY_ADVISER);
		var adviser = "council-equality-adviser";
		var concern = raised(adviser);
		weigh(concern);

		assertRefused(() -> this.steps.claim(concern, "answerConcern", "equality-adviser"), "task.officer.raisedIt");
		this.steps.submit(concern, "answerConcern", "second-adviser",
				Map.of("concernOutcome", "NOTHING_CHANGES", "reply", "We knew of it."));

		assertThat(lettersNaming(concern.reference(), adviser))
			.anySatisfy((letter) -> assertThat(letter).contains("We knew of it."));
	}

	@Test
	void officersAreRemindedAndTheHeadOfServiceHearsOfWhatIsLate() {
		var concern = told();
		weigh(concern);
		var timers = timers(concern, "answerConcern");
		assertThat(timers).extracting((timer) -> London.day(timer.getDuedate().toInstant()))
			.containsExactly(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 31));

		timers.forEach((timer) -> this.management.executeJob(timer.getId()));

		assertThat(lettersNaming(concern.reference(), "council-head-of-service")).isNotEmpty();
	}

	@Test
	void anInvitationEndsWithItsLastDayAndWithItsAssessment() {
		var underWay = this.casework.register(County.COUNCIL, proposal()).upTo("gatherEvidence");
		var reference = underWay.reference().value();

		invite(reference, LocalDate.of(2026, 3, 20));

		assertThat(this.invitations.find(reference)).isPresent();
		this.clock.set(Instant.parse("2026-03-20T20:00:00Z"));
		assertThat(this.invitations.find(reference)).isPresent();
		this.clock.set(Instant.parse("2026-03-21T08:00:00Z"));
		assertThat(this.invitations.find(reference)).isEmpty();
		this.clock.reset();
		underWay.withdraw(Answered.withdrawn(), "author");
		assertThat(this.invitations.find(reference)).isEmpty();
	}

	@Test
	void whatIsPublishedIsNoLongerInvited() {
		var underWay = this.casework.register(County.COUNCIL, proposal()).upTo("gatherEvidence");
		invite(underWay.reference().value(), LocalDate.of(2027, 1, 1));

		underWay.published();

		assertThat(this.invitations.find(underWay.reference().value())).isEmpty();
	}

	private List<String> lettersNaming(String reference, String officer) {
		return this.letterbox.naming(reference)
			.stream()
			.filter((letter) -> letter.to().equals(officer))
			.map(Letterbox.Received::text)
			.toList();
	}

	private void invite(String reference, LocalDate lastDay) {
		this.invitations.open(new InviteComments(new BodyId(County.COUNCIL), reference, "The library on the hill",
				"We may close it.", lastDay),
				this.officers.find(new OfficerId("council-equality-adviser")).orElseThrow());
	}

	private PublicRequest told() {
		return this.people.concernAbout(County.COUNCIL, this.library.reference().value(),
				"You forgot those who cannot climb the hill");
	}

	private PublicRequest raised(String officer) {
		return Optional.ofNullable(
				this.transaction.execute((status) -> this.desk.raise(
						new RaiseConcern(new BodyId(County.COUNCIL), this.library.reference().value(),
								RequestKind.EVIDENCE, "The census says otherwise"),
						this.officers.find(new OfficerId(officer)).orElseThrow())))
			.orElseThrow();
	}

	private void weigh(PublicRequest concern) {
		this.steps.submit(concern, "weighConcern", "author", Map.of("authorView", "We did not ask them."));
	}

	private void answer(PublicRequest concern, String outcome) {
		this.steps.submit(concern, "answerConcern", "equality-adviser", outcome.equals("NOTHING_CHANGES")
				? Map.of("concernOutcome", outcome, "reply", "Thank you. We looked at it.") : Map.of("concernOutcome",
						outcome, "reply", "Thank you. We looked at it.", "forAuthor", "Ask the neighbours."));
	}

	private static void assertRefused(Runnable act, String key) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.problems()).extracting((problem) -> problem.key())
				.containsExactly(key));
	}

	private List<String> open(PublicRequest concern) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(concern.reference())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	private String process(PublicRequest concern) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(concern.reference())
			.singleResult()
			.getId();
	}

	private List<Job> timers(PublicRequest concern, String activity) {
		return this.management.createJobQuery()
			.timers()
			.processInstanceId(process(concern))
			.activityId(activity)
			.orderByJobDuedate()
			.asc()
			.list();
	}

	private List<String> ends(PublicRequest concern) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(process(concern))
			.activityType("noneEndEvent")
			.list()
			.stream()
			.map((end) -> end.getActivityId())
			.toList();
	}

}
