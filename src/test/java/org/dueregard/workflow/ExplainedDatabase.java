package org.dueregard.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL that writes down, when it is told to, how it does whatever it is asked,
 * checks of foreign keys among it. There is little in it, so it is told to read all of a
 * table only where nothing leads to what is asked for.
 */
final class ExplainedDatabase {

	/**
	 * These stay as small as the number of officers, bodies, diagrams or nodes.
	 */
	private static final Pattern SMALL = Pattern
		.compile("act_(re|ge|id)_.*|act_ru_(authorization|jobdef|filter|batch|ext_task|meter_log|incident|case_.*)"
				+ "|act_hi_(batch|dec_.*|case.*|comment|attachment|identitylink)|act_ru_task_meter_log"
				+ "|flyway_schema_history|opening|audit_head|body|characteristic|cover|register_change");

	private static final List<String> SETTINGS = List.of("auto_explain.log_min_duration = 0",
			"auto_explain.log_format = 'json'", "auto_explain.log_nested_statements = on", "enable_seqscan = off",
			"enable_hashjoin = off", "enable_mergejoin = off");

	private static final Pattern PLAN = Pattern.compile("plan:\n(\\{.*?\n\\s*\\})\n(?!\\s)", Pattern.DOTALL);

	/** Or it has not been listening. */
	private static final int ENOUGH = 200;

	private final ObjectMapper json = new ObjectMapper();

	private final Path log;

	ExplainedDatabase() {
		try {
			this.log = Files.createTempDirectory("plans");
			Files.setPosixFilePermissions(this.log, PosixFilePermissions.fromString("rwxrwxrwx"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	EmbeddedPostgres start() throws IOException {
		return EmbeddedPostgres.builder()
			.setServerConfig("shared_preload_libraries", "auto_explain")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", this.log.toString())
			.setServerConfig("log_filename", "plans.log")
			.setServerConfig("log_file_mode", "0644")
			.setServerConfig("log_line_prefix", "")
			.setServerConfig("auto_explain.log_min_duration", "-1")
			.start();
	}

	/**
	 * The statements that read all of a growing table, or all of one of its indexes, each
	 * with the tables.
	 */
	Set<String> whatIsReadWholeBy(JdbcClient jdbc, Runnable work) throws IOException, InterruptedException {
		SETTINGS.forEach((each) -> jdbc.sql("alter system set " + each).update());
		readAnew(jdbc);
		var before = Files.size(this.log.resolve("plans.log"));
		try {
			work.run();
		}
		finally {
			SETTINGS.forEach((each) -> jdbc.sql("alter system reset " + each.replaceFirst(" =.*", "")).update());
			readAnew(jdbc);
		}
		var written = new String(Files.readAllBytes(this.log.resolve("plans.log")));
		var found = PLAN.matcher(written.substring((int) before).replace("\n\t", "\n ") + "\nend");
		var readWhole = new TreeSet<String>();
		var plans = 0;
		while (found.find()) {
			plans++;
			var plan = this.json.readTree(found.group(1));
			var tables = readWhole(plan);
			if (!tables.isEmpty()) {
				readWhole.add(tables + " " + plan.path("Query Text").asText());
			}
		}
		if (plans < ENOUGH) {
			throw new AssertionError("Only %d plans are written down".formatted(plans));
		}
		return readWhole;
	}

	private static void readAnew(JdbcClient jdbc) throws InterruptedException {
		jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
		Thread.sleep(1_000); // sessions look for it between statements
	}

	private static List<Map.Entry<String, String>> readWhole(JsonNode plan) {
		var tables = new ArrayList<Map.Entry<String, String>>();
		for (var node : nodes(plan.path("Plan"))) {
			var table = node.path("Relation Name").asText();
			var way = node.path("Node Type").asText();
			if (!table.isEmpty() && way.matches("Seq Scan|Index Scan|Index Only Scan") && !node.has("Index Cond")
					&& !SMALL.matcher(table).matches()) {
				tables.add(Map.entry(table, way));
			}
		}
		return tables;
	}

	private static List<JsonNode> nodes(JsonNode plan) {
		var nodes = new ArrayList<JsonNode>(List.of(plan));
		plan.path("Plans").forEach((below) -> nodes.addAll(nodes(below)));
		return nodes;
	}

}
