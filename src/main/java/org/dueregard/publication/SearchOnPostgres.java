package org.dueregard.publication;

import java.sql.Connection;
import java.sql.SQLException;

import org.dueregard.shared.JavaStep;
import org.springframework.stereotype.Component;

/**
 * Gives PostgreSQL its index of words. H2 has none; there the places are read as they are
 * written.
 */
@Component
class SearchOnPostgres extends JavaStep {

	private static final String[] INDEXES = { """
			alter table register_line add column title_words tsvector
			generated always as (cast(title_places as tsvector)) stored""", """
			alter table register_words add column words tsvector
			generated always as (cast(places as tsvector)) stored""",
			// What is searched stays out of the rows, so that few pages tell which ones
			// they are
			"alter table register_words alter column words set storage external",
			"alter table register_words set (toast_tuple_target = 128)",
			"create index register_line_by_word on register_line using gin (title_words)",
			"create index register_words_by_word on register_words using gin (words) with (fastupdate = off)" };

	SearchOnPostgres() {
		super("21", "register search on postgres");
	}

	@Override
	protected void migrate(Connection database) throws SQLException {
		onPostgres(database, INDEXES);
	}

}
