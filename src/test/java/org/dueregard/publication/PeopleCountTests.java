package org.dueregard.publication;

import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.PeopleCount.Precision;
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
		assertThat(new PeopleCount(exact, Precision.EXACT).forThePublic()).isEqualTo(new PeopleCount(told, precision));
	}

	@Test
	void whatHasBeenHiddenStaysHidden() {
		var hidden = new PeopleCount(3, Precision.EXACT).forThePublic();

		assertThat(hidden.forThePublic()).isEqualTo(hidden);
	}

	@Test
	void anUnknownNumberIsNotNobody() {
		assertThat(PeopleCount.exactly(null)).isNull();
		assertThat(PeopleCount.exactly(0)).isEqualTo(new PeopleCount(0, Precision.EXACT));
	}

}
