package org.dueregard.request;

import java.time.LocalDate;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.shared.BodyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The days as the laws count them, at their edges.
 */
@DueRegardTest
@Transactional
class RequestClockTests {

	private static final String GLEN = "glen";

	@Autowired
	RequestClock clock;

	@Autowired
	County county;

	@BeforeEach
	void givenBodiesOfThreeJurisdictions() {
		this.county.settle();
		this.county.settle(GLEN, "Glenside Council", Jurisdiction.SCOTLAND);
	}

	@ParameterizedTest(name = "{0}, received on {1}: by {2}")
	@CsvSource(textBlock = """
			council, 2026-03-02, 2026-03-31
			council, 2026-03-16, 2026-04-16
			council, 2026-02-27, 2026-03-30
			council, 2026-02-28, 2026-03-30
			council, 2026-03-01, 2026-03-30
			council, 2025-12-24, 2026-01-27
			council, 2026-12-24, 2027-01-27
			council, 2026-12-25, 2027-01-27
			council, 2026-07-10, 2026-08-11
			council, 2026-11-27, 2026-12-30
			council, 2026-11-30, 2026-12-30
			lough,   2026-03-16, 2026-04-16
			lough,   2025-12-24, 2026-01-27
			glen,    2026-03-02, 2026-03-30
			glen,    2026-03-16, 2026-04-14
			glen,    2025-12-24, 2026-01-27
			glen,    2026-07-10, 2026-08-10
			glen,    2026-11-27, 2026-12-30
			""")
	void theTwentiethWorkingDayAfterReceiptIsTheLast(String body, LocalDate received, LocalDate last) {
		var law = law(body, RequestKind.ASSESSMENT, false);

		assertThat(this.clock.answerBy(new BodyId(body), law, received)).isEqualTo(last);
		assertThat(this.clock.taken(new BodyId(body), law, received, last)).isEqualTo(20);
	}

	@ParameterizedTest(name = "{0}: {1} is no day")
	@CsvSource(textBlock = """
			council, 2026-01-02
			council, 2026-03-17
			council, 2026-06-15
			council, 2026-07-13
			council, 2026-08-03
			council, 2026-08-31
			council, 2026-11-30
			council, 2026-12-25
			council, 2026-04-03
			lough,   2026-01-02
			glen,    2026-01-02
			glen,    2026-11-30
			""")
	void aHolidaySomewhereInTheKingdomIsNoDay(String body, LocalDate holiday) {
		assertThat(this.clock.taken(new BodyId(body), law(body, RequestKind.ASSESSMENT, false), holiday.minusDays(1),
				holiday))
			.isZero();
		assertThat(this.clock.holidays(new BodyId(body), law(body, RequestKind.ASSESSMENT, false), holiday.minusDays(1),
				holiday))
			.containsExactly(holiday);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-17", "2026-07-13", "2026-04-06", "2026-08-31" })
	void inScotlandOnlyItsOwnHolidaysAreNoDays(LocalDate elsewhere) {
		assertThat(this.clock.taken(new BodyId(GLEN), law(GLEN, RequestKind.ASSESSMENT, false), elsewhere.minusDays(1),
				elsewhere))
			.isOne();
	}

	@Test
	void whatCameOnAFridayEveningBeginsOnMonday() {
		var law = law(County.COUNCIL, RequestKind.ASSESSMENT, false);
		var friday = LocalDate.of(2026, 5, 8);

		assertThat(this.clock.taken(new BodyId(County.COUNCIL), law, friday, friday.plusDays(2))).isZero();
		assertThat(this.clock.taken(new BodyId(County.COUNCIL), law, friday, friday.plusDays(3))).isOne();
	}

	@ParameterizedTest(name = "{0}, environmental: extended to {1}")
	@CsvSource({ "council, 2026-04-30", "glen, 2026-04-28" })
	void moreDaysMakeFortyInAll(String body, LocalDate last) {
		var law = law(body, RequestKind.ASSESSMENT, true);

		assertThat(this.clock.extendedTo(new BodyId(body), law, LocalDate.of(2026, 3, 2))).isEqualTo(last);
		assertThat(this.clock.taken(new BodyId(body), law, LocalDate.of(2026, 3, 2), last)).isEqualTo(40);
	}

	@ParameterizedTest(name = "{0}, environmental {1}: reviewed within {2}")
	@CsvSource({ "council, false, 20", "council, true, 40", "glen, false, 20", "glen, true, 20" })
	void aReviewHasItsOwnDays(String body, boolean environmental, int days) {
		var law = law(body, RequestKind.ASSESSMENT, environmental);
		var asked = LocalDate.of(2026, 3, 2);

		assertThat(this.clock.taken(new BodyId(body), law, asked, this.clock.reviewBy(new BodyId(body), law, asked)))
			.isEqualTo(days);
		assertThat(this.clock.taken(new BodyId(body), law, asked, this.clock.askReviewBy(new BodyId(body), law, asked)))
			.isEqualTo(40);
	}

	@Test
	void anotherFormatTakesFifteenDaysOfTheBody() {
		assertThat(this.clock.answerBy(new BodyId(County.COUNCIL), law(County.COUNCIL, RequestKind.FORMAT, false),
				LocalDate.of(2026, 3, 2)))
			.isEqualTo(LocalDate.of(2026, 3, 23));
		assertThat(this.clock.answerBy(new BodyId(County.LOUGH), law(County.LOUGH, RequestKind.FORMAT, false),
				LocalDate.of(2026, 3, 2)))
			.isEqualTo(LocalDate.of(2026, 3, 24));
	}

	private AccessLaw law(String body, RequestKind kind, boolean environmental) {
		return this.clock.law(new BodyId(body), kind, environmental);
	}

}
