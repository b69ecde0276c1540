package org.dueregard.workflow;

import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables from the scripts in its jar, so that one tool owns the
 * schema and nodes that start together wait for each other.
 */
@Component
class EngineTables implements JavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1");
	}

	@Override
	public String getDescription() {
		return "engine";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		var connection = context.getConnection();
		var postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
		for (var part : PARTS) {
			var script = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql"
				.formatted(postgres ? "postgres" : "h2", part);
			ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script)));
		}
	}

}
