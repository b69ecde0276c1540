package org.dueregard.workflow.access;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.DueRegard;
import org.dueregard.NodeProcess;
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
				var first = node(postgres.getJdbcUrl("postgres", "postgres"));
				var second = node(postgres.getJdbcUrl("postgres", "postgres"))) {
			// Together, on a database that has nothing yet
			first.waitUntilUp();
			second.waitUntilUp();
			var officer = new Visitor(first.port());
			assertThat(Visitor.leadsTo(officer.signIn("administrator"))).isEqualTo("/workbench");
			officer.get("/camunda/app/tasklist/default/");

			officer.goTo(second.port());
			assertIn(officer);

			first.kill();
			first.start();
			first.waitUntilUp();
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

	private static NodeProcess node(String database) throws IOException {
		return new NodeProcess(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), DueRegard.class.getName()),
				database, List.of("--spring.profiles.active=test", "--camunda.bpm.admin-user.id=administrator",
						"--camunda.bpm.admin-user.password=fell-and-shire-at-dawn"));
	}

	/**
	 * Without the jar from which the tests were started, which names every place once
	 * more.
	 */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((place) -> !place.contains("surefirebooter"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static void assertIn(Visitor officer) throws Exception {
		assertThat(officer.get("/workbench").statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(officer.get(WHO_I_AM).body()).contains("administrator");
		assertThat(officer.engine("POST", "/engine/engine/default/task/count", "{}").body()).isEqualTo("{\"count\":0}");
		assertThat(officer.get("/workbench").body()).contains("name=\"_csrf\"");
	}

}
