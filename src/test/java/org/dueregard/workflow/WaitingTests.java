package org.dueregard.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.TestClock;
import org.dueregard.identity.Body;
import org.dueregard.identity.Enrolment;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;

/**
 * A review that waits is recalled, then told to others, and stays where it is.
 */
@DueRegardTest
class WaitingTests {

	@Autowired
	Casework casework;

	@Autowired
	Letterbox letterbox;

	@Autowired
	Enrolment enrolment;

	@Autowired
	TestClock clock;

	@AfterEach
	void clockAtItsStart() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource({ "confirmScreening, equality-adviser, confirm the screening",
			"reviewQuality, equality-adviser, review the quality", "signOff, head-of-service, sign off",
			"recordDecision, decision-maker, record the decision",
			"clearForPublication, information-officer, clear for publication" })
	void onTheFifthWorkingDayThoseItWaitsForAreReminded(String step, String job, String what) {
		var buses = waitingAt(step);
		this.letterbox.empty(buses);

		buses.fire(reminder(buses, step));

		assertThat(this.letterbox.about(buses)).extracting(Letterbox.Received::to)
			.containsExactlyInAnyOrder("council-" + job, "council-everything");
		assertThat(this.letterbox.about(buses)).extracting(Letterbox.Received::subject)
			.containsOnly("Reminder, please " + what + ": " + named(buses));
		assertThat(buses.open()).containsExactly(step);
		assertThat(reminder(buses, step).getDuedate()).isEqualTo(Instant.parse("2026-03-16T09:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource({ "confirmScreening, equality-adviser, confirm the screening",
			"reviewQuality, equality-adviser, review the quality", "signOff, head-of-service, sign off",
			"recordDecision, decision-maker, record the decision",
			"clearForPublication, information-officer, clear for publication" })
	void onTheTenthWorkingDayAuthorAndAdvisersAreToldAsWell(String step, String job, String what) {
		var buses = waitingAt(step);
		this.letterbox.empty(buses);

		buses.fire(escalation(buses, step));

		assertThat(this.letterbox.about(buses)).extracting(Letterbox.Received::to)
			.containsOnly("council-" + job, "council-everything", "council-author", "council-equality-adviser")
			.doesNotHaveDuplicates();
		assertThat(this.letterbox.about(buses)).extracting(Letterbox.Received::subject)
			.containsOnly("Waiting too long, " + what + ": " + named(buses));
		assertThat(buses.open()).containsExactly(step);
	}

	@ParameterizedTest
	@CsvSource({ "confirmScreening", "reviewQuality", "signOff", "recordDecision", "clearForPublication" })
	void theDaysAreThoseOfTheBodyAndEndWithTheTask(String step) {
		var buses = waitingAt(step);

		assertThat(buses.timers(step)).extracting((timer) -> timer.getDuedate().toInstant())
			.containsExactlyInAnyOrder(Instant.parse("2026-03-09T09:00:00Z"), Instant.parse("2026-03-16T09:00:00Z"));
		buses.submit(step, step.equals("recordDecision") ? decision("AGREE", buses.hash()) : Answered.usual(step));
		assertThat(buses.timers(step)).isEmpty();
	}

	@Test
	void aTaskThatIsHeldRemindsItsHolderAlone() {
		var buses = waitingAt("reviewQuality");
		buses.claim("reviewQuality", "everything");
		this.letterbox.empty(buses);

		buses.fire(reminder(buses, "reviewQuality"));

		assertThat(this.letterbox.about(buses)).extracting(Letterbox.Received::to)
			.containsExactly("council-everything");
		assertThat(buses.task("reviewQuality").getAssignee()).isEqualTo("council-everything");
	}

	@Test
	void aBodyMayWaitShorter() {
		var beds = this.casework.register(County.TRUST, proposal("Fewer beds"));
		this.enrolment.enrol(new Body(new BodyId(County.TRUST), "Fellshire NHS Trust", Jurisdiction.ENGLAND_AND_WALES,
				20, 2, 4, false, "equality@trust.example", SmallNumbers.USUAL, null));

		beds.submit("screenProposal", noEffectOnAnyone());

		assertThat(beds.timers("confirmScreening")).extracting((timer) -> timer.getDuedate().toInstant())
			.containsExactlyInAnyOrder(Instant.parse("2026-03-04T09:00:00Z"), Instant.parse("2026-03-06T09:00:00Z"));
	}

	@Test
	void holidaysAreThoseOfTheBody() {
		this.clock.set(Instant.parse("2026-03-10T09:00:00Z"));
		var ferries = this.casework.register(County.LOUGH, proposal("Fewer ferries"));

		ferries.submit("screenProposal", Answered.screening(ferries.characteristics(), Map.of()));

		assertThat(reminder(ferries, "confirmScreening").getDuedate()).isEqualTo(Instant.parse("2026-03-18T09:00:00Z"));
	}

	private Case waitingAt(String step) {
		var buses = this.casework.register(County.COUNCIL, proposal());
		return step.equals("confirmScreening") ? buses.submit("screenProposal", noEffectOnAnyone()) : buses.upTo(step);
	}

	private static String named(Case buses) {
		return buses.reference() + " Fewer buses on Sundays";
	}

	/** The earliest of what is left. */
	private static Job reminder(Case buses, String step) {
		return buses.timers(step).stream().min(Comparator.comparing(Job::getDuedate)).orElseThrow();
	}

	private static Job escalation(Case buses, String step) {
		return buses.timers(step).stream().max(Comparator.comparing(Job::getDuedate)).orElseThrow();
	}

}
