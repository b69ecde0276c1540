package org.dueregard.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;
import org.dueregard.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of the record alone, in a database without the application.
 */
final class Table {

	private final DataSource database;

	private final JdbcTemplate jdbc;

	private final Chain chain;

	private final TransactionTemplate transaction;

	Table(DataSource database) {
		this.database = database;
		this.jdbc = new JdbcTemplate(database);
		this.chain = new Chain(this.jdbc);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
	}

	/**
	 * Makes it as the migrations do.
	 */
	Table made() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V14__audit.sql"));
			AppendOnly.guard(connection);
		}
		return this;
	}

	/**
	 * Appends an entry for each deed, all in one transaction.
	 */
	void append(String... deeds) {
		this.transaction.executeWithoutResult((status) -> this.chain
			.append(Arrays.stream(deeds).map((deed) -> content(deed, "Öffnung ŵy")).toList()));
	}

	Table withEntries(int number) {
		for (var i = 1; i <= number; i++) {
			append("deed" + i);
		}
		return this;
	}

	static Content content(String deed, @Nullable String about) {
		return new Content(Instant.parse("2026-03-02T09:00:00.123456Z"), "council-author", "AUTHOR", "council", deed,
				about, 7L, "screenProposal", "task", "127.0.0.1", null, Sha256.of(deed), Content.newSeal());
	}

	void sql(String statement, Object... arguments) {
		this.jdbc.update(statement, arguments);
	}

	List<Entry> entries() {
		return this.jdbc.query("select * from audit_entry order by number", (row, index) -> Chain.entry(row));
	}

	Checkpoint head() {
		return this.chain.head();
	}

	/**
	 * What the command says, with its exit code before it.
	 */
	String verified(String... checkpoints) {
		var said = new ByteArrayOutputStream();
		var code = new VerifyAudit(new PrintStream(said, true, StandardCharsets.UTF_8)).verify(this.database,
				checkpoints);
		return code + " " + said.toString(StandardCharsets.UTF_8).strip();
	}

}
