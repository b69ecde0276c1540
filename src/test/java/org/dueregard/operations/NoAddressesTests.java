package org.dueregard.operations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What leaves no trace in the log.
 */
class NoAddressesTests {

	@ParameterizedTest
	@CsvSource({ "550 5.1.1 <o'neil.b+eia@mail.example.org>: no such user, 550 5.1.1 <(address)>: no such user",
			"post@cyngor.cymru, (address)", "at 3 @ noon, at 3 @ noon",
			"EIA-2026-000001 published, EIA-2026-000001 published" })
	void mailAddressesAreTakenOut(String said, String logged) {
		assertThat(NoAddresses.without(said)).isEqualTo(logged);
	}

	@Test
	void secretsOfPrivatePagesAreTakenOut() {
		assertThat(NoAddresses.without("POST /requests/" + "aB3_-".repeat(8) + "xyz/review by anonymousUser"))
			.isEqualTo("POST /requests/(secret)/review by anonymousUser");
		assertThat(NoAddresses.without("GET /requests/new")).isEqualTo("GET /requests/new");
	}

}
