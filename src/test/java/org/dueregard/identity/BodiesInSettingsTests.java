package org.dueregard.identity;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.identity.BodiesServed.BodyServed;
import org.dueregard.identity.BodiesServed.LocalCharacteristic;
import org.dueregard.identity.BodiesServed.NumbersServed;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.SmallNumbers;
import org.dueregard.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An installation serves the bodies that its settings name.
 */
@OwnApplication
@DueRegardTest
class BodiesInSettingsTests {

	private static final BodyId PARK = new BodyId("park");

	private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

	@Autowired
	Bodies bodies;

	@Autowired
	Enrolment enrolment;

	@Autowired
	Characteristics characteristics;

	NumbersServed numbers = new NumbersServed(5, 5);

	@Test
	void aBodyIsTakenOnWithItsOwnCharacteristics() {
		enrol("Fellshire Park Authority", null);

		assertThat(this.bodies.get(PARK).name()).isEqualTo("Fellshire Park Authority");
		assertThat(codesOn(SPRING)).hasSize(10).contains("climbers");
		assertThat(codesOn(SPRING.minusDays(1))).hasSize(9);
	}

	@Test
	void whatChangesInTheSettingsChangesAndTheRestStays() {
		enrol("Fellshire Park Authority", null);

		enrol("Fellshire National Park", null);

		assertThat(this.bodies.get(PARK).name()).isEqualTo("Fellshire National Park");
		assertThat(codesOn(SPRING)).containsOnlyOnce("climbers");
	}

	@Test
	void whatHasNotChangedIsNotWrittenAgain() {
		enrol("Fellshire Park Authority", null);
		var before = this.bodies.get(PARK);

		enrol("Fellshire Park Authority", null);

		assertThat(this.bodies.get(PARK)).isEqualTo(before);
	}

	@Test
	void aCharacteristicEndsOnItsLastDay() {
		enrol("Fellshire Park Authority", SPRING.plusYears(1));

		assertThat(codesOn(SPRING.plusYears(1))).contains("climbers");
		assertThat(codesOn(SPRING.plusYears(1).plusDays(1))).doesNotContain("climbers");
	}

	@Test
	void anEarlierFirstDayLeavesTheOneThatCasesKnow() {
		enrol("Fellshire Park Authority", null);

		enrol(climbers("Climbers", SPRING.minusYears(1), null));

		assertThat(codesOn(SPRING.minusDays(1))).doesNotContain("climbers");
		assertThat(codesOn(SPRING)).containsOnlyOnce("climbers");
	}

	@Test
	void aLaterFirstDayLeavesTheOneThatCasesKnow() {
		enrol("Fellshire Park Authority", null);

		enrol(climbers("Climbers", SPRING.plusYears(1), null));

		assertThat(codesOn(SPRING)).containsOnlyOnce("climbers");
		assertThat(codesOn(SPRING.plusYears(1))).containsOnlyOnce("climbers");
	}

	@Test
	void aCharacteristicIsRenamedAndEndsAnotherDay() {
		enrol("Fellshire Park Authority", SPRING.plusYears(1));

		enrol(climbers("Climbers and cavers", SPRING, SPRING.plusYears(2)));

		assertThat(this.characteristics.of(PARK, SPRING.plusYears(2))).extracting(Characteristic::label)
			.endsWith("Climbers and cavers")
			.hasSize(10);
		assertThat(codesOn(SPRING.plusYears(2).plusDays(1))).doesNotContain("climbers");
	}

	@Test
	void aCharacteristicThatWasToEndGoesOn() {
		enrol("Fellshire Park Authority", SPRING.plusYears(1));

		enrol("Fellshire Park Authority", null);

		assertThat(codesOn(SPRING.plusYears(2))).containsOnlyOnce("climbers");
	}

	@Test
	void settingsNeedLittleAndFillInTheRest() {
		reading("id=park", "name=Park", "jurisdiction=SCOTLAND", "contact=park@example.org").run((context) -> {
			var park = context.getBean(BodiesServed.class).bodies().get(0).body();

			assertThat(park).isEqualTo(new Body(PARK, "Park", Jurisdiction.SCOTLAND, 20, 5, 10, false,
					"park@example.org", SmallNumbers.USUAL, null));
		});
	}

	@Test
	void settingsThatNameNoJurisdictionAreRefused() {
		reading("id=park", "name=Park", "contact=park@example.org").run((context) -> assertThat(context).hasFailed()
			.getFailure()
			.rootCause()
			.hasMessageContaining("due-regard.bodies[0].jurisdiction"));
	}

	@Test
	void aBodyTellsSmallNumbersInItsOwnWay() {
		enrol("Fellshire Park Authority", null);
		assertThat(this.bodies.get(PARK).smallNumbers()).isEqualTo(SmallNumbers.USUAL);

		this.numbers = new NumbersServed(10, 5);
		enrol("Fellshire Park Authority", null);

		assertThat(this.bodies.get(PARK).smallNumbers()).isEqualTo(new SmallNumbers(10, 5));
	}

	@Test
	void settingsSayHowNumbersAreTold() {
		reading("id=park", "name=Park", "jurisdiction=SCOTLAND", "contact=park@example.org",
				"small-numbers.hidden-below=8")
			.run((context) -> assertThat(context.getBean(BodiesServed.class).bodies().get(0).body().smallNumbers())
				.isEqualTo(new SmallNumbers(8, 5)));
	}

	@ParameterizedTest(name = "hidden below {0}, rounded to {1}: {2}")
	@CsvSource({ "0, 5, must be from 1 to 100", "101, 5, must be from 1 to 100", "5, 0, must be from 1 to 100",
			"100, 101, must be from 1 to 100", "2, 1, knows that it is one person",
			"3, 7, a number of 3 would be rounded to nobody", "1, 3, a number of 1 would be rounded to nobody" })
	void numbersThatWouldBeToldBadlyStopTheStart(int hiddenBelow, int roundedTo, String because) {
		reading("id=park", "name=Park", "jurisdiction=SCOTLAND", "contact=park@example.org",
				"small-numbers.hidden-below=" + hiddenBelow, "small-numbers.rounded-to=" + roundedTo)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(StartRefused.class)
				.hasMessageStartingWith("The small-numbers of Park cannot be used: ")
				.hasMessageContaining(because));
	}

	private void enrol(String name, @Nullable LocalDate until) {
		take(name, climbers("Climbers", SPRING, until));
	}

	private void enrol(LocalCharacteristic characteristic) {
		take("Fellshire Park Authority", characteristic);
	}

	private void take(String name, LocalCharacteristic characteristic) {
		var park = new BodyServed(PARK.value(), name, Jurisdiction.ENGLAND_AND_WALES, 20, 5, 10, false,
				"park@fellshire.example", this.numbers, List.of(characteristic));
		new BodiesInSettings(new BodiesServed(List.of(park)), this.enrolment, this.characteristics).enrol();
	}

	private static LocalCharacteristic climbers(String label, LocalDate from, @Nullable LocalDate until) {
		return new LocalCharacteristic("climbers", label, from, until);
	}

	private List<String> codesOn(LocalDate day) {
		return this.characteristics.of(PARK, day)
			.stream()
			.map((characteristic) -> characteristic.code().value())
			.toList();
	}

	private static ApplicationContextRunner reading(String... settings) {
		var runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.withUserConfiguration(OnlyBodies.class);
		for (var setting : settings) {
			runner = runner.withPropertyValues("due-regard.bodies[0]." + setting);
		}
		return runner;
	}

	@EnableConfigurationProperties(BodiesServed.class)
	static class OnlyBodies {

	}

}
