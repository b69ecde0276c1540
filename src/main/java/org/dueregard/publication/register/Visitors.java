package org.dueregard.publication.register;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import org.dueregard.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The connections over which visitors read: few, so that a crowd of them never takes an
 * officer's, and on PostgreSQL with no right but to read what is published. They are no
 * bean, so that nobody else can come by them, and nothing takes them for the others.
 */
@Component
@DependsOnDatabaseInitialization
class Visitors implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Visitors.class);

	private static final String POSTGRES = "PostgreSQL";

	/**
	 * The planner takes reading all words of all texts for cheap, for they lie elsewhere.
	 */
	private static final String BY_INDEX = "; set enable_seqscan = off";

	/** A role finds the tables where its account does, which may be in its own schema. */
	private static final String SAME_TABLES = "; select set_config('search_path', quote_ident(current_schema()), false)";

	/** What an extension brings is not ours and of no interest. */
	private static final String TOO_MUCH = """
			select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
			and n.nspname !~ '^pg_toast'
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
			and (has_table_privilege(c.oid, 'insert, update, delete, truncate')
			or (c.relname <> all (string_to_array(?, ',')) and has_any_column_privilege(c.oid, 'select')))
			order by 1 limit 1""";

	private final HikariDataSource connections = new HikariDataSource();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.connections);

	Visitors(JdbcConnectionDetails database, RegisterSettings settings) {
		var isPostgres = database.getJdbcUrl().startsWith("jdbc:postgresql:");
		var hasAccount = isPostgres && settings.hasAccount();
		var patience = settings.patience().toMillis();
		this.connections.setPoolName("visitors");
		this.connections.setJdbcUrl(database.getJdbcUrl());
		this.connections.setUsername(hasAccount ? settings.username() : database.getUsername());
		this.connections.setPassword(hasAccount ? settings.password() : database.getPassword());
		this.connections.setMaximumPoolSize(settings.connections());
		this.connections.setMinimumIdle(1);
		this.connections.setConnectionTimeout(patience);
		this.connections.setReadOnly(true);
		this.connections.setConnectionInitSql(isPostgres ? beginning(settings) : "set query_timeout " + patience);
		check(settings);
	}

	/**
	 * Asks the register.
	 */
	JdbcClient ask() {
		return JdbcClient.create(this.jdbc);
	}

	boolean areOnPostgres() {
		return POSTGRES.equals(this.jdbc.execute((ConnectionCallback<String>) Visitors::product));
	}

	private static String beginning(RegisterSettings settings) {
		var timeout = "set statement_timeout = %d; set default_transaction_read_only = on"
			.formatted(settings.patience().toMillis()) + BY_INDEX;
		return settings.hasAccount() || settings.sharesRights() ? timeout
				: timeout + SAME_TABLES + "; set role \"%s\"".formatted(settings.role());
	}

	private void check(RegisterSettings settings) {
		if (!areOnPostgres()) {
			log.info("Visitors read with the rights of the application: only PostgreSQL can keep them apart");
		}
		else if (settings.sharesRights()) {
			log.warn(
					"Visitors read with the rights of the application, because DUEREGARD_REGISTER_SHARESRIGHTS is set");
		}
		else {
			ask().sql(TOO_MUCH)
				.param(String.join(",", PublicTables.NAMES))
				.query(String.class)
				.optional()
				.ifPresent((table) -> {
					throw new StartRefused(
							"Visitors could do more in the database than read the register: take all rights on the table "
									+ table + " from " + settings.reader() + " and from public.");
				});
		}
	}

	private static String product(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName();
	}

	@Override
	public void destroy() {
		this.connections.close();
	}

}
