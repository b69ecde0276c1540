package org.dueregard;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The database of production. Its application is closed at the end, for its connections
 * would keep the tests from ending.
 */
@OwnApplication
@DueRegardTest
@DirtiesContext
class StorageOnPostgresTests extends StorageTests {

	@DynamicPropertySource
	static void postgres(DynamicPropertyRegistry properties) throws IOException {
		var postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

}
