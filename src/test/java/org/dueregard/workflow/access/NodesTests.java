package org.dueregard.workflow.access;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.OwnApplication;
import org.dueregard.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sign-in is good at every node, outlives a node that falls, and ends everywhere.
 */
@OwnApplication
class NodesTests {

	private static final String WHO_I_AM = "/camunda/api/admin/auth/user/default";

	@Test
	void aSignInMovesBetweenNodesAndOutlivesThem() throws Exception {
		try (var postgres = EmbeddedPostgres.start();
				var first = Node.on(postgres.getJdbcUrl("postgres", "postgres"));
				var second = Node.on(postgres.getJdbcUrl("postgres", "postgres"))) {
			// Together, on a database that has nothing yet
			first.waitUntilUp();
			second.waitUntilUp();
			var officer = new Visitor(first.port());
			assertThat(Visitor.leadsTo(officer.signIn("administrator"))).isEqualTo("/workbench");
			officer.get("/camunda/app/tasklist/default/");

			officer.goTo(second.port());
			assertIn(officer);

			first.restart();
			officer.goTo(first.port());
			assertIn(officer);

			officer.goTo(second.port());
			assertThat(officer.engine("POST", "/admin/auth/user/default/logout", "{}").statusCode())
				.isEqualTo(HttpStatus.NO_CONTENT.value());
			officer.goTo(first.port());
			assertThat(Visitor.leadsTo(officer.get("/workbench"))).isEqualTo("/sign-in");
			assertThat(officer.get(WHO_I_AM).statusCode()).isEqualTo(HttpStatus.UNAUTHORIZED.value());
		}
	}

	private static void assertIn(Visitor officer) throws Exception {
		assertThat(officer.get("/workbench").statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(officer.get(WHO_I_AM).body()).contains("administrator");
		assertThat(officer.engine("POST", "/engine/engine/default/task/count", "{}").body()).isEqualTo("{\"count\":0}");
		assertThat(officer.get("/workbench").body()).contains("name=\"_csrf\"");
	}

}
