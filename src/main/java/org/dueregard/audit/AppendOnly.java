package org.dueregard.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL refuse to change or remove an entry, or to turn the head back. H2 knows
 * no triggers but such as are classes of its own, so there the chain alone shows it.
 */
@Component
class AppendOnly implements JavaMigration {

	private static final String[] GUARDS = { """
			create function audit_entry_stands() returns trigger language plpgsql as $$
			begin
				raise exception 'Entries of the record are never changed or removed';
			end $$""", """
			create trigger audit_entry_stands before update or delete on audit_entry
			for each row execute function audit_entry_stands()""", """
			create trigger audit_entry_is_not_emptied before truncate on audit_entry
			for each statement execute function audit_entry_stands()""", """
			create function audit_head_goes_on() returns trigger language plpgsql as $$
			begin
				if tg_op <> 'UPDATE' or new.number <= old.number then
					raise exception 'The head of the record only goes on';
				end if;
				return new;
			end $$""", """
			create trigger audit_head_goes_on before update or delete on audit_head
			for each row execute function audit_head_goes_on()""", """
			create trigger audit_head_is_not_emptied before truncate on audit_head
			for each statement execute function audit_head_goes_on()""" };

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("15");
	}

	@Override
	public String getDescription() {
		return "audit append only";
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
		guard(context.getConnection());
	}

	static void guard(Connection database) throws SQLException {
		if (database.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
			try (var statement = database.createStatement()) {
				for (var guard : GUARDS) {
					statement.execute(guard);
				}
			}
		}
	}

}
