package org.dueregard.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.dueregard.shared.JavaStep;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL refuse to change or remove an entry, or to turn the head back. H2 knows
 * no triggers but such as are classes of its own, so there the chain alone shows it.
 */
@Component
class AppendOnly extends JavaStep {

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

	AppendOnly() {
		super("15", "audit append only");
	}

	@Override
	protected void migrate(Connection database) throws SQLException {
		guard(database);
	}

	static void guard(Connection database) throws SQLException {
		onPostgres(database, GUARDS);
	}

}
