package org.dueregard.workbench;

import org.dueregard.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecurityContactTests {

	@Test
	void whoFindsAWeaknessIsToldWhereToReportIt() {
		var shown = new SecurityContact("mailto:security@council.example", new TestClock()).show().getBody();

		assertThat(shown.lines()).contains("Contact: mailto:security@council.example")
			.anyMatch((line) -> line.matches("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z"));
	}

	@Test
	void aBodyThatNamesNoContactHasNone() {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> new SecurityContact("", new TestClock()).show());
	}

}
