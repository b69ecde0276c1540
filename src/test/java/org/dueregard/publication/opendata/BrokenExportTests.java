package org.dueregard.publication.opendata;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.dueregard.TestClock;
import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.OpenRegister;
import org.dueregard.publication.register.RegisterRow;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A copy that breaks off is broken off in one way, and leaves its desk to the next.
 */
class BrokenExportTests {

	private static final RegisterRow ROW = new RegisterRow("EIA-2026-000001", 1, "fellshire", "Fellshire", "CLOSURE",
			null, null, "ADJUST", null, null, null, null, LocalDate.of(2026, 3, 2), null, "a", null, null);

	private static final OpenDataSettings SETTINGS = new OpenDataSettings("https://eia.council.example", "", "",
			URI.create("https://licence.example"), "", 1, Duration.ofMinutes(1));

	private static final OpenRegister NOBODY_READS = null;

	private static final Asked EVERYTHING = Asked.from(new LinkedMultiValueMap<>());

	@Test
	void whateverItIsThatGoesWrong() {
		assertThatIOException().isThrownBy(() -> export(this::unreadable).to((assessment) -> {
		})).withMessage("The copy broke off");
		assertThatIOException().isThrownBy(() -> export(BrokenExportTests::listed).to((assessment) -> {
			throw new IllegalStateException("It cannot be written");
		})).withMessage("The copy broke off");
	}

	@Test
	void theDeskOfOneThatCouldNotBeginIsFree() {
		var exports = new Exports(NOBODY_READS, SETTINGS, new Stopped());

		for (var each = 0; each < 3; each++) {
			assertThatThrownBy(() -> exports.begin(EVERYTHING)).isInstanceOf(StackOverflowError.class);
		}
	}

	private static Export export(Function<RegisterRow, Listed> list) {
		return new Export(() -> List.of(ROW), list, () -> false, () -> {
		});
	}

	private Listed unreadable(RegisterRow row) {
		throw new IllegalStateException("It cannot be read");
	}

	private static Listed listed(RegisterRow row) {
		return Listed.of(row, SETTINGS);
	}

	/**
	 * A clock that cannot be read.
	 */
	private static final class Stopped extends TestClock {

		@Override
		public Instant instant() {
			throw new StackOverflowError();
		}

	}

}
