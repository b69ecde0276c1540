package org.dueregard.workbench;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Counts what a page asks of the database. Kept by H2 itself, so nothing is missed,
 * whether the engine, a repository or plain SQL asks.
 */
public final class Statements {

	private final DataSource database;

	public Statements(DataSource database) {
		this.database = database;
	}

	/**
	 * How many statements something takes when it is done again, with what is only looked
	 * up once left out. The database counts what others ask meanwhile too, so the
	 * quietest of three times is taken.
	 */
	public int of(Work work) throws Exception {
		work.run();
		return Math.min(once(work), Math.min(once(work), once(work)));
	}

	private int once(Work work) throws Exception {
		// On a connection of its own, for these settings would commit the test's
		try (var connection = this.database.getConnection()) {
			set(connection, "QUERY_STATISTICS_MAX_ENTRIES 10000");
			set(connection, "QUERY_STATISTICS TRUE");
			try {
				work.run();
				return counted(connection);
			}
			finally {
				set(connection, "QUERY_STATISTICS FALSE");
			}
		}
	}

	private static void set(Connection connection, String setting) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("SET " + setting);
		}
	}

	private static int counted(Connection connection) throws SQLException {
		try (var statement = connection.createStatement();
				var counted = statement
					.executeQuery("select sum(execution_count) from information_schema.query_statistics "
							+ "where sql_statement not like 'SET %'")) {
			counted.next();
			return counted.getInt(1);
		}
	}

	/**
	 * Something that is done.
	 */
	public interface Work {

		void run() throws Exception;

	}

}
