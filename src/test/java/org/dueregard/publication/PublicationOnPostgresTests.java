package org.dueregard.publication;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database of production. Its application is closed at the end, for its connections
 * would keep the tests from ending.
 */
@OwnApplication
@DueRegardTest
@DirtiesContext
@Transactional
class PublicationOnPostgresTests {

	@Autowired
	WebApplicationContext context;

	@Autowired
	PublicationDesk desk;

	@DynamicPropertySource
	static void postgres(DynamicPropertyRegistry properties) throws IOException {
		var postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

	@Test
	void anAssessmentIsPublishedFoundAndWithdrawn() {
		var visitor = MockMvcTester.from(this.context);
		var closure = new LibraryClosure(this.context);
		closure.title = "Закрити бібліотеку ŵy 100%";
		closure.finding = "ї".repeat(20_000);
		var assessment = closure.decided();

		this.desk.clear(assessment.id(), LibraryClosure.clearance("The van", "names a driver", null, true));
		this.desk.publish(assessment.id());
		this.desk.publish(assessment.id());

		assertThat(visitor.get().uri("/?words={words}&body=fellshire", "ЗАКРИТИ 100%")).bodyText()
			.contains(closure.title);
		assertThat(visitor.get().uri("/?words={words}", "100_")).bodyText().contains("No assessment matches");
		assertThat(visitor.get().uri("/?words=%00\u0000")).hasStatusOk();
		assertThat(visitor.get().uri("/assessments/{reference}/v/1", assessment.reference())).hasStatusOk()
			.bodyText()
			.contains(closure.finding, "[redacted: names a driver]");
		this.desk.withdraw(assessment.id(), "A driver was named.");
		assertThat(visitor.get().uri("/assessments/{reference}", assessment.reference())).hasStatus(HttpStatus.GONE)
			.bodyText()
			.doesNotContain(closure.title);
	}

}
