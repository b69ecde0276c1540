package org.dueregard.bench;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL goes about what it has been asked.
 */
final class Plans {

	private static final Pattern WHOLE = Pattern.compile("Seq Scan on (register_\\w+|published_file)");

	private static final String ASKED = """
			select query from pg_stat_statements where query ilike 'select%' and query ~ 'register_|published_file'
			and query !~ 'pg_stat_statements|register_change'""";

	private final JdbcClient jdbc;

	Plans(JdbcClient jdbc) {
		this.jdbc = jdbc;
		jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
	}

	/**
	 * The statements since that would read a table of the register from end to end,
	 * whatever their values.
	 */
	List<String> readWhole() {
		return this.jdbc.sql(ASKED)
			.query(String.class)
			.list()
			.stream()
			.filter((statement) -> WHOLE.matcher(plan(statement)).find())
			.toList();
	}

	private String plan(String statement) {
		return String.join("\n", this.jdbc.sql("explain (generic_plan) " + statement).query(String.class).list());
	}

}
