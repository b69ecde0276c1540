package org.dueregard.bench;

import java.util.List;
import java.util.regex.Pattern;

import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL goes about what it has been asked.
 */
final class Plans {

	private static final Pattern WHOLE = Pattern.compile("Seq Scan on (register_\\w+|published_file|printed_page)");

	private static final String ASKED = """
			select query from pg_stat_statements where query ilike 'select%' and query ~ 'register_|published_file|printed_page'
			and query !~ 'pg_stat_statements|register_change'""";

	private final JdbcClient jdbc;

	private final JdbcClient planner;

	Plans(BenchDatabase database) {
		this.jdbc = database.jdbc();
		this.planner = planner(database);
		this.jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
	}

	/**
	 * The statements since that would read a table of the register in which there is
	 * something from end to end, whatever their values.
	 */
	List<String> readWhole() {
		return this.jdbc.sql(ASKED).query(String.class).list().stream().filter(this::readsWhole).toList();
	}

	/**
	 * A table in which there is nothing is soonest read whole.
	 */
	private boolean readsWhole(String statement) {
		return WHOLE.matcher(plan(statement))
			.results()
			.anyMatch((found) -> this.jdbc.sql("select exists (select 1 from %s)".formatted(found.group(1)))
				.query(Boolean.class)
				.single());
	}

	/**
	 * Sends a statement as it stands, with places for values that it does not fill.
	 */
	private static JdbcClient planner(BenchDatabase database) {
		var source = new PGSimpleDataSource();
		source.setUrl(database.url());
		source.setUser("postgres");
		source.setPreferQueryMode(PreferQueryMode.SIMPLE);
		return JdbcClient.create(source);
	}

	private String plan(String statement) {
		return String.join("\n", this.planner.sql("explain (generic_plan) " + statement).query(String.class).list());
	}

}
