package org.dueregard.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.dueregard.shared.JavaStep;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables from the scripts in its jar, so that one tool owns the
 * schema and nodes that start together wait for each other.
 */
@Component
class EngineTables extends JavaStep {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	EngineTables() {
		super("1", "engine");
	}

	@Override
	protected void migrate(Connection database) throws SQLException {
		for (var part : PARTS) {
			var script = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql"
				.formatted(isPostgres(database) ? "postgres" : "h2", part);
			ScriptUtils.executeSqlScript(database, new EncodedResource(new ClassPathResource(script)));
		}
	}

}
