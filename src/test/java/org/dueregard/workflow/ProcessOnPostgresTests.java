package org.dueregard.workflow;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.TestClock;
import org.dueregard.identity.Role;
import org.dueregard.workbench.WorkDue;
import org.dueregard.workbench.WorkSearch;
import org.dueregard.workbench.WorkSort;
import org.dueregard.workbench.WorkView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same ways through the process on the database of production.
 */
@OwnApplication
@DueRegardTest
@DirtiesContext
class ProcessOnPostgresTests extends EqualityImpactAssessmentProcessTests {

	private static final Set<String> GROWING = Set.of("act_ru_task", "act_ru_execution", "act_ru_identitylink",
			"assessment", "act");

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	ObjectMapper json;

	@DynamicPropertySource
	static void postgres(DynamicPropertyRegistry properties) throws IOException {
		// Plans shall not change in the middle
		var postgres = EmbeddedPostgres.builder().setServerConfig("autovacuum", "off").start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

	/**
	 * There is little in this database, so it is told to go from row to row and to read
	 * all of a table only where nothing leads to what is asked for. What it reads of a
	 * growing table must begin somewhere in an index.
	 */
	@ParameterizedTest
	@EnumSource(WorkView.class)
	void noListReadsAllThatThereIs(WorkView view) {
		for (var sort : WorkSort.values()) {
			for (var roles : List.of(EnumSet.of(Role.AUTHOR), EnumSet.of(Role.EQUALITY_ADVISER),
					EnumSet.allOf(Role.class))) {
				var query = new WorkQuery(new WorkSearch(view, "buses", "", WorkDue.ANY, sort, 1), roles);
				assertThat(readWhole(query.listing())).as(query.listing()).isEmpty();
				assertThat(readWhole(query.counting())).as(query.counting()).isEmpty();
			}
		}
	}

	private List<String> readWhole(String query) {
		var plan = new TransactionTemplate(this.transactions).execute((status) -> {
			Stream.of("seqscan", "hashjoin", "mergejoin")
				.forEach((way) -> this.jdbc.sql("set local enable_%s = off".formatted(way)).update());
			return this.jdbc.sql("explain (format json) " + query)
				.param("me", "council-author")
				.param("body", "council")
				.param("covered", List.of("council-colleague"))
				.param("personal", List.of("adviseOnImpact"))
				.param("today", Timestamp.from(TestClock.START))
				.param("nextWeek", Timestamp.from(TestClock.START))
				.param("word0", "%buses%")
				.param("offset", 0)
				.param("size", WorkSearch.PAGE_SIZE)
				.query(String.class)
				.single();
		});
		try {
			return this.json.readTree(plan)
				.findParents("Node Type")
				.stream()
				.filter((node) -> GROWING.contains(node.path("Relation Name").asText()))
				.filter((node) -> !node.has("Index Cond")
						&& !node.path("Node Type").asText().equals("Bitmap Heap Scan"))
				.map(JsonNode::toString)
				.toList();
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
