package org.dueregard.request;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.OwnApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Requests on the database of production.
 */
@OwnApplication
@DirtiesContext
class RequestsOnPostgresTests extends RequestDeskTests {

	@Autowired
	RequestUpkeep upkeep;

	@Autowired
	WebApplicationContext application;

	@DynamicPropertySource
	static void postgres(DynamicPropertyRegistry properties) throws IOException {
		var postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

	@Test
	void theListIsReadOverTheWallAndTheRestIsForgotten() {
		assertThat(MockMvcTester.from(this.application).get().uri("/requests")).hasStatusOk();
		assertThatCode(this.upkeep::forget).doesNotThrowAnyException();
	}

}
