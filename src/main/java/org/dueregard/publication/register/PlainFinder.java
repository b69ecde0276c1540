package org.dueregard.publication.register;

import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through all there is. For a database that cannot search and holds little.
 */
class PlainFinder implements Finder {

	private static final String TEXTS = "select l.id, %s from register_line l join register_words w on w.id = l.id where ";

	private final JdbcClient jdbc;

	PlainFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void find(Phrase word, long after, LongConsumer line) {
		read(this.jdbc.sql(TEXTS.formatted(column(word)) + "l.filed > ?").param(after), word, line);
	}

	@Override
	public void findAmong(List<Long> lines, Phrase phrase, LongConsumer line) {
		var places = String.join(", ", Collections.nCopies(lines.size(), "?"));
		read(this.jdbc.sql(TEXTS.formatted(column(phrase)) + "l.id in (%s)".formatted(places)).params(lines), phrase,
				line);
	}

	private static String column(Phrase phrase) {
		return phrase.inTitle() ? "l.title_places" : "w.places";
	}

	private static void read(JdbcClient.StatementSpec texts, Phrase phrase, LongConsumer line) {
		texts.query((row) -> {
			if (Places.read(row.getString(2)).have(phrase.stems())) {
				line.accept(row.getLong(1));
			}
		});
	}

}
