package org.dueregard.request;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.LettersKept;
import org.dueregard.TestClock;
import org.dueregard.notification.MailAddress;
import org.dueregard.notification.PublicNotice;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.LinkSecret;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of a request, from the first letter to its end.
 */
@DueRegardTest
@Transactional
@RecordApplicationEvents
class RequestDeskTests {

	private static final String ADDRESS = "reader@fellshire.example";

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

	@Autowired
	AskingDesk asking;

	@Autowired
	RequestDesk desk;

	@Autowired
	RequestBook book;

	@Autowired
	County county;

	@Autowired
	RequestTasks tasks;

	@Autowired
	LettersKept letters;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEvents events;

	private int lettersBefore;

	@BeforeEach
	void givenACounty() {
		this.county.settle();
		this.lettersBefore = this.letters.to(ADDRESS).size();
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void nothingIsARequestBeforeTheAddressIsConfirmed() {
		this.asking.ask(libraries());

		assertThat(this.desk.open(new BodyId(County.COUNCIL))).extracting(PublicRequest::address)
			.doesNotContain(ADDRESS);
		assertThat(this.events.stream(RequestConfirmed.class)).isEmpty();
		assertThat(lastLetter().message()).isEqualTo("requestLetter.confirm");
		assertThat(lastLetter().path()).startsWith("/requests/confirm/");
		assertThat(lastLetter().particulars()).hasSize(2).contains("Fellshire County Council");
		assertThat(lastLetter().prose()).isNull();
	}

	@Test
	void confirmedItIsReceivedTodayAndDueOnTheTwentiethWorkingDay() {
		this.asking.ask(libraries());
		this.clock.pass(Duration.ofHours(47));
		var secret = lastSecret();

		assertThat(this.asking.confirm(secret)).isTrue();
		assertThat(this.asking.confirm(secret)).isTrue();

		var request = request();
		assertThat(request.reference()).matches("REQ-2026-\\d{6,}");
		assertThat(request.stage()).isEqualTo(RequestStage.OPEN);
		assertThat(London.day(request.receivedAt())).isEqualTo(LocalDate.of(2026, 3, 4));
		assertThat(request.dueOn()).isEqualTo(LocalDate.of(2026, 4, 2));
		assertThat(this.desk.find(request.reference())).contains(request);
		assertThat(this.events.stream(RequestConfirmed.class))
			.containsExactly(new RequestConfirmed(request.id(), request.reference(), request.body(), request.kind()));
		assertThat(letters()).extracting(PublicNotice::message)
			.containsExactly("requestLetter.confirm", "requestLetter.received");
		assertThat(lastLetter().particulars()).containsExactly("Fellshire County Council", request.reference(),
				LocalDate.of(2026, 4, 2));
		assertThat(this.desk.acts(request.id())).extracting(RequestAct::step).containsExactly("received");
	}

	@Test
	void everyLetterHasALinkOfItsOwnAndAllOpenTheSame() {
		var request = received();

		var secrets = letters().stream().map(RequestDeskTests::secret).toList();
		assertThat(secrets).hasSize(2).doesNotHaveDuplicates();
		assertThat(secrets).allSatisfy((secret) -> assertThat(this.asking.find(secret)).map(KeptRequest::request)
			.map(PublicRequest::id)
			.contains(request.id()));
		assertThat(this.asking.find(LinkSecret.fresh())).isEmpty();
		assertThat(this.jdbc.sql("select hash from public_request_link").query(String.class).list())
			.doesNotContainAnyElementsOf(secrets.stream().map(LinkSecret::value).toList());
	}

	@Test
	void afterTwoDaysItCanBeConfirmedNoMore() {
		this.asking.ask(libraries());
		var secret = lastSecret();
		this.clock.pass(Duration.ofHours(48).plusSeconds(1));

		assertThat(this.asking.confirm(secret)).isFalse();
		assertThat(this.asking.find(secret)).isEmpty();
	}

	@Test
	void anAddressIsNotFlooded() {
		for (var number = 0; number < 10; number++) {
			this.asking.ask(libraries(ADDRESS));
		}
		this.asking.ask(libraries(ADDRESS.toUpperCase(Locale.ROOT)));
		this.asking.ask(libraries(ADDRESS.replace("@", "+libraries@")));
		assertThat(this.jdbc.sql("select count(*) from public_request where mailbox = ?")
			.param(ADDRESS)
			.query(Integer.class)
			.single()).isEqualTo(3);
		assertThat(letters()).hasSize(3);

		this.clock.pass(Duration.ofHours(24));
		this.asking.ask(libraries(ADDRESS));
		assertThat(letters()).hasSize(4);
	}

	@ParameterizedTest
	@EnumSource(names = { "DISCLOSED", "NOT_HELD" })
	void anAnswerEndsTheClockAndIsPublicWithoutThePerson(RequestAnswer answer) {
		var request = received();
		this.clock.pass(Duration.ofDays(7));

		this.tasks.answer(request, answer(answer, null, null));

		var answered = this.desk.get(request.id());
		assertThat(answered.stage()).isEqualTo(RequestStage.ANSWERED);
		assertThat(answered.dueOn()).isNull();
		assertThat(lastLetter().message()).isEqualTo("requestLetter.answered");
		assertThat(lastLetter().prose()).isEqualTo("Here it is.");
		assertThat(lastLetter().particulars()).last().isEqualTo(LocalDate.of(2026, 5, 8));
		var row = this.jdbc.sql("select * from answered_request where reference = ?")
			.param(request.reference())
			.query()
			.singleRow();
		assertThat(row).containsEntry("asked", "Assessments of library closures")
			.containsEntry("answer", answer.name())
			.containsEntry("days_taken", 5)
			.containsEntry("in_time", true);
		assertThat(row.values().stream().map(String::valueOf).collect(Collectors.joining(" "))).doesNotContain(ADDRESS,
				"Ceridwen");
		assertThat(this.desk.acts(request.id())).last()
			.extracting(RequestAct::step, RequestAct::result, RequestAct::officer)
			.containsExactly("answerRequest", answer.name(), officer());
	}

	@Test
	void anAnswerAfterTheLastDayIsLateForEver() {
		var request = received();
		this.clock.set(TestClock.START.plus(Duration.ofDays(30)));

		this.tasks.answer(request, answer(RequestAnswer.CLARIFY, null, null));
		this.asking.clarify(lastSecret(), "All libraries in Thornby");
		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));

		assertThat(isInTime(request)).isFalse();
	}

	@Test
	void onTheLastDayItIsInTime() {
		var request = received();
		this.clock.set(TestClock.START.plus(Duration.ofDays(29)));

		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));

		assertThat(isInTime(request)).isTrue();
	}

	@Test
	void askedBackTheClockStandsStillAndBeginsAnew() {
		var request = received();
		this.tasks.answer(request, answer(RequestAnswer.CLARIFY, null, null));
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.CLARIFYING);
		assertThat(this.desk.get(request.id()).dueOn()).isNull();
		this.clock.pass(Duration.ofDays(10));

		assertThat(this.asking.clarify(lastSecret(), "All libraries in Thornby")).isTrue();
		assertThat(this.asking.clarify(lastSecret(), "Twice")).isFalse();

		var clarified = this.desk.get(request.id());
		assertThat(clarified.stage()).isEqualTo(RequestStage.OPEN);
		assertThat(clarified.asked()).startsWith("I look for").endsWith("All libraries in Thornby");
		assertThat(clarified.dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
		assertThat(this.events.stream(RequestClarified.class)).hasSize(1);
	}

	@Test
	void whoSaysNothingLetsItLapse() {
		var request = received();
		this.tasks.answer(request, answer(RequestAnswer.CLARIFY, null, null));

		this.desk.lapsed(request.id());
		this.desk.lapsed(request.id());

		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.LAPSED);
		assertThat(this.desk.ended(new BodyId(County.COUNCIL))).extracting(PublicRequest::id).contains(request.id());
		assertThat(this.asking.clarify(lastSecret(), "Too late")).isFalse();
	}

	@Test
	void moreDaysAreTakenOnceAndForEnvironmentalInformationOnly() {
		var request = received();
		assertThat(refused(request, answer(RequestAnswer.EXTEND, null, null)))
			.containsExactly(Problem.with("requestAnswer", "answerRequest.requestAnswer.notEnvironmental"));

		this.tasks.answer(request, environmental(RequestAnswer.EXTEND));

		assertThat(this.desk.get(request.id()).isExtended()).isTrue();
		assertThat(this.desk.get(request.id()).dueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
		assertThat(refused(request, environmental(RequestAnswer.EXTEND)))
			.containsExactly(Problem.with("requestAnswer", "answerRequest.requestAnswer.extendedAlready"));
	}

	@Test
	void moreDaysAreNotTakenAfterTheTwentieth() {
		var request = received();
		this.clock.set(TestClock.START.plus(Duration.ofDays(30)));

		assertThat(refused(request, environmental(RequestAnswer.EXTEND)))
			.containsExactly(Problem.with("requestAnswer", "answerRequest.requestAnswer.tooLateToExtend"));
	}

	@Test
	void whatIsPromisedIsAnsweredOnceItIsPublished() {
		var request = received();
		this.desk.answer(request.id(), answer(RequestAnswer.PUBLISH, "EIA-2026-000777", null), officer());

		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.TO_BE_PUBLISHED);
		assertThat(this.desk.get(request.id()).dueOn()).isEqualTo(request.dueOn());
		assertThat(this.desk.awaiting("EIA-2026-000777")).extracting(PublicRequest::id).containsExactly(request.id());
		this.desk.published(request.id());
		this.desk.published(request.id());

		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.ANSWERED);
		assertThat(this.desk.awaiting("EIA-2026-000777")).isEmpty();
		assertThat(letters()).extracting(PublicNotice::message)
			.containsExactly("requestLetter.confirm", "requestLetter.received", "requestLetter.toBePublished",
					"requestLetter.published");
	}

	@Test
	void whatWillNotBePublishedAfterAllIsOpenAgain() {
		var request = received();
		this.desk.answer(request.id(), answer(RequestAnswer.PUBLISH, "EIA-2026-000777", null), officer());

		this.desk.notToBePublished(request.id());

		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.OPEN);
		assertThat(this.desk.get(request.id()).dueOn()).isEqualTo(request.dueOn());
	}

	@Test
	void aReviewIsAskedForWithinFortyWorkingDaysAndUpheldItEnds() {
		var request = received();
		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));
		this.clock.set(TestClock.START.plus(Duration.ofDays(59)));

		assertThat(this.asking.askForReview(lastSecret(), "It must be somewhere")).isTrue();

		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.IN_REVIEW);
		assertThat(this.desk.get(request.id()).dueOn()).isEqualTo(LocalDate.of(2026, 6, 1));
		assertThat(this.events.stream(ReviewAsked.class)).hasSize(1);
		this.tasks.review(request, new ReviewRequest(RequestReview.UPHELD, "We looked again."));
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.CLOSED);
		assertThat(lastLetter().message()).isEqualTo("requestLetter.upheld");
		assertThat(this.asking.askForReview(lastSecret(), "Once more")).isFalse();
	}

	@Test
	void afterFortyWorkingDaysItIsTooLateToAsk() {
		var request = received();
		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));
		this.clock.set(TestClock.START.plus(Duration.ofDays(60)));

		assertThat(this.asking.askForReview(lastSecret(), "It must be somewhere")).isFalse();
		this.desk.closed(request.id());
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.CLOSED);
	}

	@Test
	void overturnedItIsAnsweredAnewAndTheListSaysSo() {
		var request = received();
		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));
		this.asking.askForReview(lastSecret(), "It must be somewhere");

		this.tasks.review(request, new ReviewRequest(RequestReview.OVERTURNED, "We found it."));
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.OPEN);
		this.tasks.answer(request, answer(RequestAnswer.DISCLOSED, null, null));

		assertThat(this.jdbc.sql("select answer from answered_request where reference = ?")
			.param(request.reference())
			.query(String.class)
			.list()).containsExactly("DISCLOSED");
	}

	@Test
	void whatIsAnsweredIsCountedAsItStands() {
		this.jdbc.sql("delete from answered_request_count").update();
		var late = received();
		this.clock.set(TestClock.START.plus(Duration.ofDays(30)));
		this.tasks.answer(late, answer(RequestAnswer.NOT_HELD, null, null));
		assertThat(counted()).isEqualTo("2026 NOT_HELD 1 0");

		this.asking.askForReview(lastSecret(), "It must be somewhere");
		this.tasks.review(late, new ReviewRequest(RequestReview.OVERTURNED, "We found it."));
		this.tasks.answer(late, answer(RequestAnswer.DISCLOSED, null, null));

		assertThat(counted()).isEqualTo("2026 DISCLOSED 1 0");
	}

	private String counted() {
		return this.jdbc.sql("select * from answered_request_count where number <> 0 order by answered_year, answer")
			.query((row, number) -> "%d %s %d %d".formatted(row.getInt("answered_year"), row.getString("answer"),
					row.getInt("number"), row.getInt("in_time")))
			.list()
			.stream()
			.collect(Collectors.joining("\n"));
	}

	@Test
	void howLongItTookIsCountedFromTheBeginningWhateverTheReviewFound() {
		var request = received();
		this.clock.pass(Duration.ofDays(7));
		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));
		this.asking.askForReview(lastSecret(), "It must be somewhere");
		this.clock.pass(Duration.ofDays(7));
		this.tasks.review(request, new ReviewRequest(RequestReview.OVERTURNED, "We found it."));
		assertThat(this.book.get(request.id()).countedFrom()).isEqualTo(LocalDate.of(2026, 3, 16));

		this.tasks.answer(request, answer(RequestAnswer.DISCLOSED, null, null));

		assertThat(this.jdbc.sql("select days_taken from answered_request where reference = ?")
			.param(request.reference())
			.query(Integer.class)
			.single()).isEqualTo(10);
		assertThat(isInTime(request)).isTrue();
	}

	@Test
	void aReviewAfterItsLastDayIsLateForEver() {
		var request = received();
		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));
		this.asking.askForReview(lastSecret(), "It must be somewhere");
		this.clock.set(TestClock.START.plus(Duration.ofDays(30)));

		this.tasks.review(request, new ReviewRequest(RequestReview.OVERTURNED, "We found it."));
		this.tasks.answer(request, answer(RequestAnswer.DISCLOSED, null, null));

		assertThat(isInTime(request)).isFalse();
	}

	@Test
	void afterAReviewNoMoreDaysAreTaken() {
		var request = received();
		this.tasks.answer(request, new AnswerRequest(true, RequestAnswer.NOT_HELD, null, null, null, "No.", "Peat"));
		this.asking.askForReview(lastSecret(), "It must be somewhere");
		this.tasks.review(request, new ReviewRequest(RequestReview.OVERTURNED, "We found it."));

		assertThat(refused(request, environmental(RequestAnswer.EXTEND)))
			.containsExactly(Problem.with("requestAnswer", "answerRequest.requestAnswer.reviewed"));
	}

	@Test
	void contradictionsAreRefused() {
		var request = received();

		assertThat(refused(request, answer(RequestAnswer.ALREADY_PUBLISHED, null, null)))
			.containsExactly(Problem.with("assessment", "answerRequest.assessment.missing"));
		assertThat(refused(request, answer(RequestAnswer.ALREADY_PUBLISHED, "EIA-2026-999999", null)))
			.containsExactly(Problem.with("assessment", "answerRequest.assessment.notPublished"));
		assertThat(refused(request, answer(RequestAnswer.PUBLISH, "the library one", null)))
			.containsExactly(Problem.with("assessment", "answerRequest.assessment.malformed"));
		assertThat(refused(request, answer(RequestAnswer.REFUSED, null, null)))
			.containsExactly(Problem.with("ground", "answerRequest.ground.missing"));
		assertThat(refused(request, answer(RequestAnswer.NOT_HELD, null, RefusalGround.COST)))
			.containsExactly(Problem.with("ground", "answerRequest.ground.notRefused"));
		assertThat(refused(request, answer(RequestAnswer.FORMAT_MADE, "EIA-2026-999999", null))).containsExactly(
				Problem.with("requestAnswer", "answerRequest.requestAnswer.notFormat"),
				Problem.with("assessment", "answerRequest.assessment.notPublished"));
		assertThat(this.desk.get(request.id()).stage()).isEqualTo(RequestStage.OPEN);
		assertThat(this.desk.acts(request.id())).hasSize(1);
	}

	@Test
	void whatIsAnsweredIsNotAnsweredTwice() {
		var request = received();
		this.tasks.answer(request, answer(RequestAnswer.NOT_HELD, null, null));

		assertThat(refused(request, answer(RequestAnswer.DISCLOSED, null, null)))
			.containsExactly(Problem.with("requestAnswer", "answerRequest.requestAnswer.notOpen"));
		assertThatExceptionOfType(AnswersRefused.class).isThrownBy(
				() -> this.desk.review(request.id(), new ReviewRequest(RequestReview.UPHELD, "Yes"), officer()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ceridwen Thwaite asked about libraries", "What ceridwen  thwaite wanted",
			"Libraries, write to reader@fellshire.example", "Libraries near LA9 4DL", "Call 01539 733333" })
	void thePublicListNamesNobody(String asked) {
		var request = received();

		assertThat(refused(request, new AnswerRequest(false, RequestAnswer.NOT_HELD, null, null, null, "No.", asked)))
			.containsExactly(Problem.with("askedInPublic", "answerRequest.askedInPublic.personal"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void thePublicListSaysWhatWasAsked(String asked) {
		var request = received();

		assertThat(refused(request, new AnswerRequest(false, RequestAnswer.NOT_HELD, null, null, null, "No.", asked)))
			.containsExactly(Problem.with("askedInPublic", "answerRequest.askedInPublic.missing"));
	}

	private PublicRequest received() {
		this.asking.ask(libraries());
		this.asking.confirm(lastSecret());
		return request();
	}

	private PublicRequest request() {
		return this.asking.find(lastSecret()).map(KeptRequest::request).orElseThrow();
	}

	private boolean isInTime(PublicRequest request) {
		return this.jdbc.sql("select in_time from answered_request where reference = ?")
			.param(request.reference())
			.query(Boolean.class)
			.single();
	}

	private List<Problem> refused(PublicRequest request, AnswerRequest command) {
		try {
			this.desk.answer(request.id(), command, officer());
			return List.of();
		}
		catch (AnswersRefused ex) {
			return ex.problems();
		}
	}

	private static OfficerId officer() {
		return new OfficerId("council-information-officer");
	}

	private List<PublicNotice> letters() {
		var all = this.letters.to(ADDRESS);
		return all.subList(this.lettersBefore, all.size());
	}

	private PublicNotice lastLetter() {
		var letters = letters();
		return letters.get(letters.size() - 1);
	}

	private LinkSecret lastSecret() {
		return secret(lastLetter());
	}

	private static LinkSecret secret(PublicNotice letter) {
		var found = SECRET.matcher(letter.path());
		return Optional.of(found)
			.filter((each) -> each.find())
			.map((each) -> LinkSecret.in(each.group()).orElseThrow())
			.orElseThrow();
	}

	private static AnswerRequest answer(RequestAnswer answer, @Nullable String assessment,
			@Nullable RefusalGround ground) {
		return new AnswerRequest(false, answer, assessment, null, ground, "Here it is.",
				"Assessments of library closures");
	}

	private static AnswerRequest environmental(RequestAnswer answer) {
		return new AnswerRequest(true, answer, null, null, null, "It is much.", null);
	}

	private static MakeRequest libraries() {
		return libraries(ADDRESS);
	}

	private static MakeRequest libraries(String address) {
		return new MakeRequest(new BodyId(County.COUNCIL), RequestKind.ASSESSMENT,
				"I look for what you thought of when you closed libraries.", null, null, "Ceridwen Thwaite",
				new MailAddress(address), Locale.UK);
	}

}
