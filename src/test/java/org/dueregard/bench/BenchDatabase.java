package org.dueregard.bench;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL of its own that counts what it is asked. Memory is set as for a small
 * server; all else is as PostgreSQL comes.
 */
final class BenchDatabase implements AutoCloseable {

	private final EmbeddedPostgres postgres;

	private final JdbcClient jdbc;

	BenchDatabase() throws IOException {
		this.postgres = EmbeddedPostgres.builder()
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.setServerConfig("pg_stat_statements.track_utility", "off")
			.setServerConfig("shared_buffers", "1GB")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("max_connections", "100")
			.start();
		this.jdbc = JdbcClient.create(source());
		this.jdbc.sql("create extension if not exists pg_stat_statements").update();
	}

	DataSource source() {
		return this.postgres.getPostgresDatabase();
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	String url() {
		return this.postgres.getJdbcUrl("postgres", "postgres");
	}

	String version() {
		return this.jdbc.sql("show server_version").query(String.class).single();
	}

	/**
	 * Statements so far, without those that only begin and end transactions.
	 */
	long statements() {
		return this.jdbc.sql("select coalesce(sum(calls), 0) from pg_stat_statements where query not like ?")
			.param("%pg_stat_statements%")
			.query(Long.class)
			.single();
	}

	/**
	 * Transactions so far that changed something.
	 */
	long commits() {
		return this.jdbc.sql("select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)")
			.query(Long.class)
			.single();
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
