package org.dueregard.shared;

import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A step of the schema that is not the same on every database, or is no script of ours.
 */
public abstract class JavaStep implements JavaMigration {

	private final MigrationVersion version;

	private final String description;

	protected JavaStep(String version, String description) {
		this.version = MigrationVersion.fromVersion(version);
		this.description = description;
	}

	@Override
	public MigrationVersion getVersion() {
		return this.version;
	}

	@Override
	public String getDescription() {
		return this.description;
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
		migrate(context.getConnection());
	}

	protected abstract void migrate(Connection database) throws SQLException;

	protected static boolean isPostgres(Connection database) throws SQLException {
		return database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
	}

	/**
	 * Runs statements that PostgreSQL alone knows, where it is PostgreSQL.
	 */
	protected static void onPostgres(Connection database, String... statements) throws SQLException {
		if (isPostgres(database)) {
			try (var statement = database.createStatement()) {
				for (var each : statements) {
					statement.execute(each);
				}
			}
		}
	}

}
