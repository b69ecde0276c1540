package org.dueregard.subscription;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same on the database of production, where two nodes wait for each other's rows.
 */
@OwnApplication
@DueRegardTest
@DirtiesContext
class NewsOnPostgresTests extends NewsTests {

	@DynamicPropertySource
	static void postgres(DynamicPropertyRegistry properties) throws IOException {
		var postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

}
