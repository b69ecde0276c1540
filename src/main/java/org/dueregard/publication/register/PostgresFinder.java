package org.dueregard.publication.register;

import java.util.List;
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

	/** Likewise, for the index knows words and not where they stand. */
	private static final String AMONG = """
			select n.id from (select id, %1$s from %2$s where id = any (?) offset 0) n
			where n.%1$s @@ cast(? as tsquery)""";

	private final JdbcClient jdbc;

	PostgresFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void find(Phrase word, long after, LongConsumer line) {
		var asked = (after == BEGINNING) ? this.jdbc.sql(ALL.formatted(table(word), column(word)))
				: this.jdbc.sql(NEWER.formatted(column(word))).param(after);
		asked.param(query(word)).query((row) -> {
			line.accept(row.getLong(1));
		});
	}

	@Override
	public void findAmong(List<Long> lines, Phrase phrase, LongConsumer line) {
		this.jdbc.sql(AMONG.formatted(column(phrase), table(phrase)))
			.params(lines.toArray(Long[]::new), query(phrase))
			.query((row) -> {
				line.accept(row.getLong(1));
			});
	}

	private static String table(Phrase phrase) {
		return phrase.inTitle() ? "register_line" : "register_words";
	}

	private static String column(Phrase phrase) {
		return phrase.inTitle() ? "title_words" : "words";
	}

	/**
	 * Stems are letters and digits, so nothing in them needs to be quoted.
	 */
	private static String query(Phrase phrase) {
		return String.join(" <-> ", phrase.stems());
	}

}
