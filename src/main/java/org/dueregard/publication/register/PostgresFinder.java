package org.dueregard.publication.register;

import java.util.function.LongConsumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has PostgreSQL search its index of words.
 */
class PostgresFinder implements Finder {

	private static final String ALL = "select id from %s where %s @@ cast(? as tsquery)";

	/**
	 * The newest are few: they are looked through one by one, not found among all
	 * (offset).
	 */
	private static final String NEWER = """
			select n.id from (select l.id, l.title_words, w.words from register_line l
			join register_words w on w.id = l.id where l.filed > ? offset 0) n where n.%s @@ cast(? as tsquery)""";

	private final JdbcClient jdbc;

	PostgresFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stems are letters and digits, so nothing in them needs to be quoted.
	 */
	@Override
	public void find(Phrase phrase, long after, LongConsumer line) {
		var column = phrase.inTitle() ? "title_words" : "words";
		var query = String.join(" <-> ", phrase.stems());
		var asked = (after == BEGINNING)
				? this.jdbc.sql(ALL.formatted(phrase.inTitle() ? "register_line" : "register_words", column))
				: this.jdbc.sql(NEWER.formatted(column)).param(after);
		asked.param(query).query((row) -> {
			line.accept(row.getLong(1));
		});
	}

}
