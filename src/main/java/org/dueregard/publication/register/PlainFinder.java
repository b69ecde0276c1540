package org.dueregard.publication.register;

import java.util.function.LongConsumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through all there is. For a database that cannot search and holds little.
 */
class PlainFinder implements Finder {

	private final JdbcClient jdbc;

	PlainFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void find(Phrase phrase, long after, LongConsumer line) {
		this.jdbc
			.sql("select l.id, %s from register_line l join register_words w on w.id = l.id where l.filed > ?"
				.formatted(phrase.inTitle() ? "l.title_places" : "w.places"))
			.param(after)
			.query((row) -> {
				if (Places.read(row.getString(2)).have(phrase.stems())) {
					line.accept(row.getLong(1));
				}
			});
	}

}
