package org.dueregard.request;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.County;
import org.dueregard.OwnApplication;
import org.dueregard.TestClock;
import org.dueregard.audit.Deeds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests on the database of production.
 */
@OwnApplication
@DirtiesContext
class RequestsOnPostgresTests extends RequestDeskTests {

	@Autowired
	RequestUpkeep upkeep;

	@Autowired
	Asked asked;

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
	void theListIsReadOverTheWall() {
		assertThat(MockMvcTester.from(this.application).get().uri("/requests")).hasStatusOk();
	}

	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void whoAskedIsForgottenOnceByNodesThatDoItTogether() throws Exception {
		var request = this.asked.of(County.TRUST, "Who thought of the aviary?");
		this.tasks.answer(request,
				new AnswerRequest(false, RequestAnswer.NOT_HELD, null, null, null, "We keep no aviary.", "Birds"));
		this.desk.closed(request.id());
		this.asked.unconfirmed(County.TRUST);
		this.clock.set(TestClock.START.plus(Duration.ofDays(731)));
		var nodes = Executors.newFixedThreadPool(2);
		try {
			for (var done : nodes
				.invokeAll(List.of(Executors.callable(this.upkeep::forget), Executors.callable(this.upkeep::forget)))) {
				done.get();
			}
		}
		finally {
			nodes.shutdown();
		}

		assertThat(this.desk.get(request.id()).address()).isEmpty();
		assertThat(
				this.jdbc.sql("select count(*) from public_request where mailbox <> ''").query(Integer.class).single())
			.isZero();
		assertThat(this.jdbc.sql("select count(*) from audit_entry where deed = ? and about = ?")
			.params(Deeds.REQUEST_ERASED, request.reference())
			.query(Integer.class)
			.single()).isOne();
	}

}
