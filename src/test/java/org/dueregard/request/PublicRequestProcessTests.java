package org.dueregard.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.London;
import org.dueregard.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.withdrawn;

/**
 * A request travels from the person who asks to each of its ends.
 */
@DueRegardTest
class PublicRequestProcessTests {

	@Autowired
	Asked people;

	@Autowired
	RequestDesk desk;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	Letterbox letterbox;

	@Autowired
	TaskService tasks;

	@Autowired
	RequestTasks officers;

	@Autowired
	ManagementService management;

	@Autowired
	HistoryService history;

	@Autowired
	TestClock clock;

	@BeforeEach
	void givenACounty() {
		this.county.settle();
	}

	@AfterEach
	void clockAtItsStart() {
		this.clock.reset();
	}

	@Test
	void aRequestWaitsForTheInformationOfficerOnceItIsConfirmed() {
		var request = received();

		var task = this.officers.task(request, "answerRequest");
		assertThat(this.tasks.getIdentityLinksForTask(task.getId())).extracting((link) -> link.getGroupId())
			.containsExactly("information-officer");
		assertThat(task.getTenantId()).isEqualTo(County.COUNCIL);
		assertThat(London.day(task.getDueDate().toInstant())).isEqualTo(request.dueOn())
			.isEqualTo(LocalDate.of(2026, 3, 31));
		assertThat(task.getName()).isEqualTo("Answer the request: " + request.reference());
		this.people.confirmAgain(request);
		assertThat(open(request)).containsExactly("answerRequest");
	}

	@Test
	void nothingOfWhatThePersonWroteIsInTheEngine() {
		var request = received();

		var variables = this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(process(request))
			.list()
			.stream()
			.map((variable) -> variable.getName())
			.toList();

		assertThat(variables).isSubsetOf("requestId", "requestTurn", "promise", "requestReview");
	}

	@ParameterizedTest
	@CsvSource({ "DISCLOSED", "NOT_HELD", "REFUSED" })
	void whatIsAnsweredIsClosedWhenTheTimeToAskForAReviewIsOver(RequestAnswer answer) {
		var request = received();

		answer(request, answer);

		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.ANSWERED);
		assertThat(open(request)).isEmpty();
		assertThat(this.people.lastLetter(request).message()).isEqualTo("requestLetter.answered");
		assertThat(this.people.lastLetter(request).prose()).isEqualTo("We have looked for it.");
		var timer = timer(request, "reviewTimeOver");
		assertThat(London.day(timer.getDuedate().toInstant())).isEqualTo(LocalDate.of(2026, 5, 1));
		fire(timer);
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.CLOSED);
		assertThat(ends(request)).containsExactly("requestClosed");
	}

	@Test
	void whatIsPublishedAlreadyIsPointedAt() {
		var buses = this.casework.register(County.COUNCIL, proposal()).published();
		var request = received();

		this.officers.submit(request, "answerRequest", "information-officer",
				Map.of("requestAnswer", "ALREADY_PUBLISHED", "assessment", buses.reference().value(), "reply",
						"It is there.", "askedInPublic", "Sunday buses"));

		assertThat(this.desk.get(request.id()).about()).isEqualTo(buses.reference().value());
		assertThat(open(request)).isEmpty();
	}

	@Test
	void theClockStandsStillUntilThePersonSaysWhatTheyMean() {
		var request = received();

		answer(request, RequestAnswer.CLARIFY);

		assertThat(open(request)).isEmpty();
		assertThat(this.desk.get(request.id()).dueOn()).isNull();
		this.clock.set(Instant.parse("2026-03-10T12:00:00Z"));
		this.people.clarify(request, "The library in the north");
		assertThat(London.day(this.officers.task(request, "answerRequest").getDueDate().toInstant()))
			.isEqualTo(LocalDate.of(2026, 4, 10));
	}

	@Test
	void whoeverIsSignedInInTheSameBrowserChangesNothing() {
		var request = this.county.as("trust-author", this::received);
		answer(request, RequestAnswer.CLARIFY);

		this.county.as("trust-author", () -> {
			this.people.clarify(request, "The library in the north");
			return request;
		});

		assertThat(open(request)).containsExactly("answerRequest");
		assertThat(this.officers.task(request, "answerRequest").getTenantId()).isEqualTo(County.COUNCIL);
	}

	@Test
	void whoNeverSaysWhatTheyMeanLetsTheRequestLapse() {
		var request = received();
		answer(request, RequestAnswer.CLARIFY);

		var timer = timer(request, "clarificationOverdue");
		assertThat(London.day(timer.getDuedate().toInstant())).isEqualTo(LocalDate.of(2026, 5, 1));
		fire(timer);

		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.LAPSED);
		assertThat(this.people.lastLetter(request).message()).isEqualTo("requestLetter.lapsed");
		assertThat(ends(request)).containsExactly("requestLapsed");
	}

	@Test
	void moreDaysAreTakenWhereItIsEnvironmental() {
		var request = received();

		this.officers.submit(request, "answerRequest", "information-officer",
				Map.of("environmental", true, "requestAnswer", "EXTEND", "reply", "It is much."));

		assertThat(London.day(this.officers.task(request, "answerRequest").getDueDate().toInstant()))
			.isEqualTo(this.desk.get(request.id()).dueOn())
			.isEqualTo(LocalDate.of(2026, 4, 30));
	}

	@Test
	void whatIsPromisedIsAnsweredByItsPublication() {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("clearForPublication");
		var request = received();

		promise(request, buses);

		assertThat(open(request)).isEmpty();
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.TO_BE_PUBLISHED);
		buses.published();
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.ANSWERED);
		assertThat(this.people.lastLetter(request).message()).isEqualTo("requestLetter.published");
		assertThat(open(request)).isEmpty();
	}

	@Test
	void whatIsPromisedAndWithdrawnIsAnsweredAnew() {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("clearForPublication");
		var request = received();
		promise(request, buses);

		buses.withdraw(withdrawn(), "author");
		buses.background();

		assertThat(open(request)).containsExactly("answerRequest");
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.OPEN);
	}

	@Test
	void whatIsPromisedAndNotPublishedInTimeComesBackBeforeTheLastDay() {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("clearForPublication");
		var request = received();
		promise(request, buses);

		var timer = timer(request, "promiseRunsOut");
		assertThat(London.day(timer.getDuedate().toInstant())).isEqualTo(LocalDate.of(2026, 3, 26));
		fire(timer);

		assertThat(open(request)).containsExactly("answerRequest");
		buses.published();
		answer(request, RequestAnswer.NOT_HELD);
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.ANSWERED);
	}

	@Test
	void nothingIsPromisedThatIsNotUnderWayInTheBody() {
		var elsewhere = this.casework.register(County.TRUST, proposal());
		var request = received();

		assertThatExceptionOfType(AnswersRefused.class).isThrownBy(() -> promise(request, elsewhere))
			.satisfies((refused) -> assertThat(refused.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.key()).isEqualTo("answerRequest.assessment.notUnderWay")));
		assertThat(open(request)).containsExactly("answerRequest");
	}

	@Test
	void anAnswerIsReviewedBySomebodyElseAndStands() {
		var request = received();
		answer(request, RequestAnswer.REFUSED);

		this.people.askForReview(request);

		var task = this.officers.task(request, "reviewRequest");
		assertThat(London.day(task.getDueDate().toInstant())).isEqualTo(LocalDate.of(2026, 3, 31));
		this.officers.submit(request, "reviewRequest", "legal",
				Map.of("requestReview", "UPHELD", "reply", "It stands."));
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.CLOSED);
		assertThat(ends(request)).containsExactly("requestReviewed");
	}

	@Test
	void anAnswerThatDoesNotStandIsGivenAnew() {
		var request = received();
		answer(request, RequestAnswer.REFUSED);
		this.people.askForReview(request);

		this.officers.submit(request, "reviewRequest", "legal",
				Map.of("requestReview", "OVERTURNED", "reply", "It was wrong."));

		assertThat(open(request)).containsExactly("answerRequest");
		answer(request, RequestAnswer.DISCLOSED);
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.ANSWERED);
	}

	@Test
	void whoeverAnsweredDoesNotReview() {
		var request = received();
		this.officers.submit(request, "answerRequest", "everything", answers(RequestAnswer.NOT_HELD));
		this.people.askForReview(request);

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.officers.submit(request, "reviewRequest", "everything",
					Map.of("requestReview", "UPHELD", "reply", "I was right.")))
			.satisfies((refused) -> assertThat(refused.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.key()).isEqualTo("task.officer.answeredIt")));
	}

	@Test
	void officersOfAnotherBodyAndOtherRolesCannotAnswer() {
		var request = received();
		var task = this.officers.task(request, "answerRequest").getId();

		for (var officer : List.of("trust-information-officer", "council-author", "council-legal")) {
			assertThatExceptionOfType(RuntimeException.class).as(officer)
				.isThrownBy(() -> this.county.as(officer, () -> {
					this.tasks.claim(task, officer);
					return officer;
				}));
		}
		assertThat(this.officers.task(request, "answerRequest").getAssignee()).isNull();
	}

	@Test
	void whoAnswersIsRemindedAndOthersAreToldWhenItIsLate() {
		var request = received();

		var reminder = timers(request, "answerRequest").get(0);
		assertThat(London.day(reminder.getDuedate().toInstant())).isEqualTo(LocalDate.of(2026, 3, 24));
		fire(reminder);
		var escalation = timers(request, "answerRequest").get(0);
		assertThat(London.day(escalation.getDuedate().toInstant())).isEqualTo(LocalDate.of(2026, 4, 1));
		fire(escalation);

		assertThat(open(request)).containsExactly("answerRequest");
		assertThat(this.letterbox.naming(request.reference())).extracting(Letterbox.Received::subject)
			.contains("Please answer the request: " + request.reference(),
					"Reminder, please answer the request: " + request.reference(),
					"Waiting too long, answer the request: " + request.reference());
		assertThat(this.letterbox.naming(request.reference()))
			.filteredOn((letter) -> letter.subject().startsWith("Waiting"))
			.extracting(Letterbox.Received::to)
			.containsExactlyInAnyOrder("council-information-officer", "council-legal", "council-everything");
		assertThat(this.letterbox.naming(request.reference())).filteredOn((letter) -> !letter.to().startsWith("person"))
			.allSatisfy((letter) -> assertThat(letter.text()).doesNotContain("libraries", request.address()));
	}

	private PublicRequest received() {
		return this.people.of(County.COUNCIL, "What you thought of when you closed libraries");
	}

	private void answer(PublicRequest request, RequestAnswer answer) {
		this.officers.submit(request, "answerRequest", "information-officer", answers(answer));
	}

	private static Map<String, Object> answers(RequestAnswer answer) {
		return (answer == RequestAnswer.REFUSED)
				? Map.of("requestAnswer", answer.name(), "ground", "COST", "reply", "We have looked for it.",
						"askedInPublic", "Library closures")
				: Map.of("requestAnswer", answer.name(), "reply", "We have looked for it.", "askedInPublic",
						"Library closures");
	}

	private void promise(PublicRequest request, Case about) {
		this.officers.submit(request, "answerRequest", "information-officer", Map.of("requestAnswer", "PUBLISH",
				"assessment", about.reference().value(), "reply", "It comes soon.", "askedInPublic", "Sunday buses"));
	}

	private List<String> open(PublicRequest request) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(request.reference())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	private String process(PublicRequest request) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(request.reference())
			.singleResult()
			.getId();
	}

	private List<Job> timers(PublicRequest request, String activity) {
		return this.management.createJobQuery()
			.timers()
			.processInstanceId(process(request))
			.activityId(activity)
			.orderByJobDuedate()
			.asc()
			.list();
	}

	private Job timer(PublicRequest request, String activity) {
		return timers(request, activity).get(0);
	}

	private void fire(Job timer) {
		this.management.executeJob(timer.getId());
	}

	private List<String> ends(PublicRequest request) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(process(request))
			.activityType("noneEndEvent")
			.list()
			.stream()
			.map((end) -> end.getActivityId())
			.toList();
	}

}
