package org.dueregard.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Entries follow one another whoever appends, on both databases.
 */
class AppendingTests {

	private static final int OFFICERS = 8;

	private static final int EACH = 25;

	private static EmbeddedPostgres postgres;

	private static Table onPostgres;

	@BeforeAll
	static void start() throws IOException, SQLException {
		postgres = EmbeddedPostgres.start();
		onPostgres = new Table(new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres"))).made();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	static List<Table> tables() throws SQLException {
		var address = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
		return List.of(onPostgres, new Table(new DriverManagerDataSource(address)).made());
	}

	@ParameterizedTest
	@MethodSource("tables")
	void manyAtOnceGiveOneChain(Table table) throws Exception {
		var before = table.head().number();
		var start = new CyclicBarrier(OFFICERS);
		var officers = Executors.newFixedThreadPool(OFFICERS);
		try {
			var appending = officers
				.invokeAll(IntStream.range(0, OFFICERS).mapToObj((officer) -> (Callable<Object>) () -> {
					start.await();
					for (var i = 0; i < EACH; i++) {
						table.append("deed" + officer, "and" + officer);
					}
					return officer;
				}).toList());
			for (var one : appending) {
				one.get();
			}
		}
		finally {
			officers.shutdown();
		}

		assertThat(table.head().number()).isEqualTo(before + OFFICERS * EACH * 2);
		assertThat(table.verified()).isEqualTo(
				"0 The record is whole: %d entries, checkpoint %s".formatted(table.head().number(), table.head()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set officer = 'somebody' where number = 1",
			"delete from audit_entry where number = 1", "truncate audit_entry", "update audit_head set number = 0",
			"update audit_head set number = number", "delete from audit_head", "truncate audit_head" })
	void postgresqlRefusesWhatIsNotAppending(String statement) {
		onPostgres.append("first");

		assertThatThrownBy(() -> onPostgres.sql(statement)).isInstanceOf(DataAccessException.class)
			.hasMessageContaining("of the record");
		assertThat(onPostgres.verified()).startsWith("0 The record is whole");
	}

	@Test
	void whoeverRemovesTheGuardIsFoundOutAllTheSame() throws SQLException {
		new Table(new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres")))
			.sql("create database tampered");
		var table = new Table(new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "tampered"))).made()
			.withEntries(3);
		table.sql("alter table audit_entry disable trigger user");
		table.sql("update audit_entry set role = 'DIRECTOR' where number = 2");

		assertThat(table.verified()).isEqualTo("1 Entry 2 has been changed since it was written.");
	}

}
