package org.dueregard.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.dueregard.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dueregard.identity.Jurisdiction.ENGLAND_AND_WALES;
import static org.dueregard.identity.Jurisdiction.NORTHERN_IRELAND;
import static org.dueregard.identity.Jurisdiction.SCOTLAND;

@ExtendWith(OutputCaptureExtension.class)
class WorkingDaysTests {

	private final WorkingDays days;

	WorkingDaysTests() throws IOException {
		this.days = new UkWorkingDays(new BankHolidays(new ClassPathResource("bank-holidays.csv"), new TestClock()));
	}

	@ParameterizedTest(name = "{2} working days after {1} in {0} is {3}")
	@CsvSource(textBlock = """
			ENGLAND_AND_WALES, 2026-03-02, 0, 2026-03-02
			ENGLAND_AND_WALES, 2026-03-02, 1, 2026-03-03
			ENGLAND_AND_WALES, 2026-03-06, 1, 2026-03-09
			ENGLAND_AND_WALES, 2026-03-07, 1, 2026-03-09
			ENGLAND_AND_WALES, 2026-03-07, 0, 2026-03-07
			ENGLAND_AND_WALES, 2026-12-24, 1, 2026-12-29
			ENGLAND_AND_WALES, 2026-12-24, 4, 2027-01-04
			SCOTLAND,          2026-12-24, 4, 2027-01-05
			ENGLAND_AND_WALES, 2027-12-24, 1, 2027-12-29
			SCOTLAND,          2026-06-12, 1, 2026-06-16
			ENGLAND_AND_WALES, 2026-06-12, 1, 2026-06-15
			""")
	void countsOnwards(Jurisdiction jurisdiction, LocalDate day, int count, LocalDate expected) {
		assertThat(this.days.after(jurisdiction, day, count)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{2} working days before {1} in {0} is {3}")
	@CsvSource(textBlock = """
			ENGLAND_AND_WALES, 2026-03-02, 0, 2026-03-02
			ENGLAND_AND_WALES, 2026-03-02, 1, 2026-02-27
			ENGLAND_AND_WALES, 2027-01-04, 1, 2026-12-31
			SCOTLAND,          2027-01-05, 1, 2026-12-31
			NORTHERN_IRELAND,  2026-07-14, 1, 2026-07-10
			NORTHERN_IRELAND,  2026-12-29, 1, 2026-12-24
			""")
	void countsBackwards(Jurisdiction jurisdiction, LocalDate day, int count, LocalDate expected) {
		assertThat(this.days.before(jurisdiction, day, count)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0} is worked: England and Wales {1}, Scotland {2}, Northern Ireland {3}")
	@CsvSource(textBlock = """
			2022-01-04, true,  false, true
			2022-05-30, true,  true,  true
			2022-06-02, false, false, false
			2022-06-03, false, false, false
			2022-09-19, false, false, false
			2023-01-03, true,  false, true
			2023-05-08, false, false, false
			2024-03-18, true,  true,  false
			2024-12-02, true,  false, true
			2025-04-18, false, false, false
			2025-04-21, false, true,  false
			2025-08-04, true,  false, true
			2025-08-25, false, true,  false
			2026-07-13, true,  true,  false
			2028-01-04, true,  false, true
			2030-12-26, false, false, false
			""")
	void eachJurisdictionKeepsItsOwnHolidays(LocalDate day, boolean england, boolean scotland, boolean ireland) {
		assertThat(isWorked(ENGLAND_AND_WALES, day)).isEqualTo(england);
		assertThat(isWorked(SCOTLAND, day)).isEqualTo(scotland);
		assertThat(isWorked(NORTHERN_IRELAND, day)).isEqualTo(ireland);
	}

	@ParameterizedTest(name = "from {0} until {1}: {2}")
	@CsvSource(textBlock = """
			2026-03-02, 2026-03-02, 0
			2026-03-02, 2026-03-01, 0
			2026-03-02, 2026-03-03, 1
			2026-03-06, 2026-03-08, 0
			2026-03-06, 2026-03-09, 1
			2026-12-24, 2027-01-04, 4
			2025-12-31, 2026-12-31, 253
			""")
	void workingDaysBetweenLeaveOutTheFirstDayAndCountTheLast(LocalDate from, LocalDate until, int expected) {
		assertThat(this.days.between(ENGLAND_AND_WALES, from, until)).isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource
	void asManyDaysLieBetweenAsWereCounted(Jurisdiction jurisdiction) {
		everyDayOf(2025, 2027).forEach((day) -> {
			for (var count : new int[] { 0, 1, 5, 10, 23 }) {
				var later = this.days.after(jurisdiction, day, count);
				assertThat(this.days.between(jurisdiction, day, later)).isEqualTo(count);
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void countingBackReturnsToAWorkedDay(Jurisdiction jurisdiction) {
		everyDayOf(2025, 2027).filter((day) -> isWorked(jurisdiction, day)).forEach((day) -> {
			for (var count : new int[] { 0, 1, 5, 10, 23 }) {
				var later = this.days.after(jurisdiction, day, count);
				assertThat(this.days.before(jurisdiction, later, count)).isEqualTo(day);
			}
		});
	}

	@Test
	void aNegativeCountIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.days.after(SCOTLAND, LocalDate.of(2026, 3, 2), -1));
	}

	@Test
	void aYearTheFileDoesNotHoldCountsItsWeekdaysAndSaysSoOnce(CapturedOutput output) {
		var newYear = LocalDate.of(2041, 1, 1);

		assertThat(isWorked(ENGLAND_AND_WALES, newYear)).isTrue();
		assertThat(isWorked(SCOTLAND, newYear.plusDays(1))).isTrue();

		assertThat(output.getOut()).containsOnlyOnce("No bank holidays known in 2041");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-13-25,SCOTLAND,Christmas Day
			2026-12-25,ATLANTIS,Christmas Day
			2026-12-25
			""")
	void aLineThatIsNoHolidayStopsTheStart(String line) {
		var file = new ByteArrayResource(line.getBytes(StandardCharsets.UTF_8));

		assertThatIllegalStateException().isThrownBy(() -> new BankHolidays(file, new TestClock()))
			.withMessageEndingWith(line);
	}

	@ParameterizedTest(name = "{1} working days after {0} anywhere in the United Kingdom is {2}")
	@CsvSource(textBlock = """
			2026-03-16, 1, 2026-03-18
			2026-07-10, 1, 2026-07-14
			2026-11-27, 1, 2026-12-01
			2025-12-31, 1, 2026-01-05
			2026-04-02, 1, 2026-04-07
			2026-07-31, 1, 2026-08-04
			2026-08-28, 1, 2026-09-01
			""")
	void aHolidayInAnyPartIsNotWorkedAnywhere(LocalDate day, int count, LocalDate expected) {
		var anywhere = EnumSet.allOf(Jurisdiction.class);

		assertThat(this.days.after(anywhere, day, count)).isEqualTo(expected);
		assertThat(this.days.between(anywhere, day, expected)).isEqualTo(count);
	}

	@Test
	void theHolidaysBetweenTwoDaysAreNamed() {
		var from = LocalDate.of(2026, 12, 24);
		var until = LocalDate.of(2027, 1, 4);

		assertThat(this.days.holidays(Set.of(ENGLAND_AND_WALES), from, until))
			.containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1));
		assertThat(this.days.holidays(EnumSet.allOf(Jurisdiction.class), from, until)).contains(until);
		assertThat(this.days.holidays(Set.of(SCOTLAND), until, from)).isEmpty();
	}

	@Test
	void theFileReachesToTheEndOf2030(CapturedOutput output) {
		assertThat(isWorked(SCOTLAND, LocalDate.of(2030, 12, 25))).isFalse();
		assertThat(output.getOut()).doesNotContain("No bank holidays known");
	}

	@Test
	void aChangedFileIsReadAnewAndABrokenOneIsNot(@TempDir Path folder, CapturedOutput output) throws IOException {
		var file = Files.writeString(folder.resolve("days.csv"), "2026-12-25,SCOTLAND,Christmas Day\n");
		var clock = new TestClock();
		var holidays = new BankHolidays(new FileSystemResource(file), clock);
		var proclaimed = LocalDate.of(2026, 6, 15);

		Files.writeString(file, "2026-06-15,SCOTLAND,World Cup\n2026-12-25,SCOTLAND,Christmas Day\n");
		assertThat(holidays.include(SCOTLAND, proclaimed)).as("not looked at yet").isFalse();
		clock.pass(Duration.ofMinutes(1));
		assertThat(holidays.include(SCOTLAND, proclaimed)).isTrue();

		for (var broken : new String[] { "2026-06-15,ATLANTIS,Flood\n", "", "# nothing\n" }) {
			Files.writeString(file, broken);
			clock.pass(Duration.ofMinutes(1));
			assertThat(holidays.include(SCOTLAND, proclaimed)).isTrue();
		}
		Files.delete(file);
		clock.pass(Duration.ofMinutes(1));
		assertThat(holidays.include(SCOTLAND, proclaimed)).isTrue();
		assertThat(output.getOut()).contains("cannot be used, so the days known before stay: Not a bank holiday");

		Files.writeString(file, "2026-12-25,SCOTLAND,Christmas Day and nothing else\n");
		clock.pass(Duration.ofMinutes(1));
		assertThat(holidays.include(SCOTLAND, proclaimed)).isFalse();
	}

	private boolean isWorked(Jurisdiction jurisdiction, LocalDate day) {
		return this.days.between(jurisdiction, day.minusDays(1), day) == 1;
	}

	private static Stream<LocalDate> everyDayOf(int first, int last) {
		return LocalDate.of(first, 1, 1).datesUntil(LocalDate.of(last + 1, 1, 1));
	}

}
