package org.dueregard.shared;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ByHandTests {

	@ParameterizedTest(name = "begun at {0}, sent at 1003: too quick is {1}")
	@CsvSource({ "1000, false", "0, false", "1001, true", "1003, true", "999999999999, true", "-5, true", "soon, true",
			"1000.0, true", "1000000000000000000000, true", "'', true", ", true" })
	void nobodyFillsInAFormInLessThanThreeSeconds(String begun, boolean isTooQuick) {
		assertThat(ByHand.isTooQuick(begun, Instant.ofEpochSecond(1003))).isEqualTo(isTooQuick);
	}

	@ParameterizedTest
	@CsvSource({ ", false", "'', false", "' ', false", "https://example.org, true" })
	void nobodyFillsInAFieldThatTheyDoNotSee(String hidden, boolean isTrapped) {
		assertThat(ByHand.isTrapped(hidden)).isEqualTo(isTrapped);
	}

}
