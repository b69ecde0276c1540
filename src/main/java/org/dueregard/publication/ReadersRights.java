package org.dueregard.publication;

import java.sql.SQLException;

import org.dueregard.publication.register.PublicTables;
import org.dueregard.publication.register.RegisterSettings;
import org.dueregard.shared.StartRefused;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Lets whoever reads for visitors read what is published, at every start: a database that
 * came from a copy has neither the role nor its rights.
 */
@Component
class ReadersRights implements Callback {

	/** Nodes that start together take turns, or one of them would fail. */
	private static final String LOCK = "perform pg_advisory_xact_lock(hashtext('due-regard visitors'));";

	/** From PostgreSQL 16 on, who makes a role need not be able to act in it. */
	private static final String ROLE = """
			if not exists (select from pg_roles where rolname = '%1$s') then
				create role "%1$s" nologin;
			end if;
			if current_setting('server_version_num')::int >= 160000 then
				may := pg_has_role('%1$s', 'set');
			else
				may := pg_has_role('%1$s', 'member');
			end if;
			if not may then
				grant "%1$s" to current_user;
			end if;
			""";

	private static final String RIGHTS = """
			execute format('grant usage on schema %%I to "%1$s"', current_schema());
			grant select on %2$s to "%1$s";
			""";

	private final RegisterSettings settings;

	ReadersRights(RegisterSettings settings) {
		this.settings = settings;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try (var statement = context.getConnection().createStatement()) {
			var product = context.getConnection().getMetaData().getDatabaseProductName();
			if (product.equals("PostgreSQL") && !this.settings.sharesRights()) {
				statement.execute(granted());
			}
		}
		catch (SQLException ex) {
			throw refused(ex);
		}
	}

	private String granted() {
		var role = this.settings.hasAccount() ? "" : ROLE;
		var steps = LOCK + (role + RIGHTS).formatted(this.settings.reader(), String.join(", ", PublicTables.NAMES));
		return "do $$ declare may boolean; begin %s end $$".formatted(steps);
	}

	private StartRefused refused(SQLException ex) {
		var todo = this.settings.hasAccount()
				? "have the administrator of the database make the account \"%s\"".formatted(this.settings.username())
				: "have its administrator run: create role \"%1$s\"; grant \"%1$s\" to the account of the application. Or set DUEREGARD_REGISTER_USERNAME and _PASSWORD to an account for visitors alone"
					.formatted(this.settings.role());
		return new StartRefused("The database will not let visitors have rights of their own (%s): %s."
			.formatted(ex.getMessage().lines().findFirst().orElse(""), todo));
	}

	@Override
	public String getCallbackName() {
		return "readersRights";
	}

}
