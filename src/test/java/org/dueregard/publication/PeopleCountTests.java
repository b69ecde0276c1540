package org.dueregard.publication;

import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.PeopleCount.Precision;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleCountTests {

	@ParameterizedTest(name = "{0} is told as {1} ({2})")
	@CsvSource({ "0, 0, EXACT", "1, 5, FEWER_THAN", "4, 5, FEWER_THAN", "5, 5, ROUNDED", "7, 5, ROUNDED",
			"8, 10, ROUNDED", "12, 10, ROUNDED", "13, 15, ROUNDED", "1337, 1335, ROUNDED",
			"2147483647, 2147483645, ROUNDED" })
	void aNumberOfPeopleIsHiddenOrRounded(int exact, int told, Precision precision) {
		assertThat(new PeopleCount(exact, Precision.EXACT).forThePublic(SmallNumbers.USUAL))
			.isEqualTo(new PeopleCount(told, precision));
	}

	@ParameterizedTest(name = "hidden below {0}, rounded to {1}: {2} is told as {3} ({4})")
	@CsvSource({ "10, 5, 9, 10, FEWER_THAN", "10, 5, 10, 10, ROUNDED", "10, 5, 12, 10, ROUNDED",
			"10, 10, 4, 10, FEWER_THAN", "8, 5, 7, 8, FEWER_THAN", "8, 5, 8, 10, ROUNDED", "5, 1, 4, 5, FEWER_THAN",
			"5, 1, 37, 37, EXACT", "1, 1, 1, 1, EXACT", "1, 2, 1, 2, ROUNDED", "10, 5, 0, 0, EXACT",
			"50, 100, 50, 100, ROUNDED", "50, 100, 2147483647, 2147483600, ROUNDED",
			"3, 2, 2147483647, 2147483646, ROUNDED" })
	void eachBodyHidesAndRoundsInItsOwnWay(int hiddenBelow, int roundedTo, int exact, int told, Precision precision) {
		assertThat(new PeopleCount(exact, Precision.EXACT).forThePublic(new SmallNumbers(hiddenBelow, roundedTo)))
			.isEqualTo(new PeopleCount(told, precision));
	}

	@Test
	void nobodyIsToldOfSomebody() {
		for (var hiddenBelow = 1; hiddenBelow <= 100; hiddenBelow++) {
			for (var roundedTo = 1; roundedTo <= 100; roundedTo++) {
				if (SmallNumbers.refusal(hiddenBelow, roundedTo).isEmpty()) {
					var rule = new SmallNumbers(hiddenBelow, roundedTo);
					for (var number = 1; number <= 201; number++) {
						assertThat(new PeopleCount(number, Precision.EXACT).forThePublic(rule).number())
							.isGreaterThan(0);
					}
				}
			}
		}
	}

	@Test
	void whatHasBeenHiddenStaysHidden() {
		var hidden = new PeopleCount(3, Precision.EXACT).forThePublic(SmallNumbers.USUAL);

		assertThat(hidden.forThePublic(SmallNumbers.USUAL)).isEqualTo(hidden);
	}

	@Test
	void anUnknownNumberIsNotNobody() {
		assertThat(PeopleCount.exactly(null)).isNull();
		assertThat(PeopleCount.exactly(0)).isEqualTo(new PeopleCount(0, Precision.EXACT));
	}

}
