package org.dueregard.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.dueregard.publication.register.IndexCard;
import org.dueregard.publication.register.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files by what a published assessment is found: one card for each reference, of its
 * newest version, and none for what is withdrawn.
 */
@Component
class CardIndex {

	private final JdbcClient jdbc;

	CardIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Puts a card in the place of the one before it.
	 */
	void file(IndexCard card, Instant publishedAt) {
		takeOut(card.reference());
		this.jdbc.sql("""
				insert into register_line (reference, version, edition, body, kind, outcome, headline, decision_year,
				timeliness, actions, characteristics, sort_title, title_places, published_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(card.reference(), card.version(), IndexCard.EDITION, card.body(), card.kind(), card.outcome(),
					card.headline(), String.valueOf(card.year()), card.timeliness(), card.actions(),
					codes(card.characteristics().keySet()), card.sortTitle(), card.titlePlaces(),
					Timestamp.from(publishedAt))
			.update();
		this.jdbc.sql("""
				insert into register_words (id, places, prose, spelling)
				select id, ?, ?, ? from register_line where reference = ?""")
			.params(card.places(), card.prose(), String.join(" ", card.words()), card.reference())
			.update();
		label("body", Map.of(card.body(), card.bodyName()));
		label("characteristic", card.characteristics());
		new TreeSet<>(card.words()).forEach(this::learn);
		changed();
	}

	/**
	 * Nothing is found by it any more, and no word of it is told to anybody.
	 */
	void takeOut(String reference) {
		var known = this.jdbc.sql("""
				select w.spelling from register_words w join register_line l on l.id = w.id where l.reference = ?""")
			.param(reference)
			.query(String.class)
			.list();
		this.jdbc.sql("delete from register_words where id in (select id from register_line where reference = ?)")
			.param(reference)
			.update();
		if (this.jdbc.sql("delete from register_line where reference = ?").param(reference).update() > 0) {
			known.stream().flatMap((words) -> Arrays.stream(words.split(" "))).sorted().forEach(this::forget);
			changed();
		}
	}

	private void learn(String word) {
		if (this.jdbc.sql("update register_word set entries = entries + 1 where word = ?").param(word).update() == 0) {
			this.jdbc.sql("insert into register_word (word, entries) values (?, 1)").param(word).update();
			Spelling.of(word)
				.forEach((typed) -> this.jdbc.sql("insert into register_spelling (typed, word) values (?, ?)")
					.params(typed, word)
					.update());
		}
	}

	private void forget(String word) {
		this.jdbc.sql("update register_word set entries = entries - 1 where word = ?").param(word).update();
		this.jdbc.sql("""
				delete from register_spelling where word = ?
				and exists (select 1 from register_word w where w.word = register_spelling.word and w.entries <= 0)""")
			.param(word)
			.update();
		this.jdbc.sql("delete from register_word where word = ? and entries <= 0").param(word).update();
	}

	private void label(String facet, Map<String, String> labels) {
		labels.forEach((code, label) -> {
			if (this.jdbc.sql("update register_label set label = ? where facet = ? and code = ?")
				.params(label, facet, code)
				.update() == 0) {
				this.jdbc.sql("insert into register_label (facet, code, label) values (?, ?, ?)")
					.params(facet, code, label)
					.update();
			}
		});
	}

	private void changed() {
		this.jdbc.sql("update register_change set number = number + 1").update();
	}

	private static String codes(Collection<String> characteristics) {
		return characteristics.isEmpty() ? "" : " " + String.join(" ", List.copyOf(characteristics)) + " ";
	}

}
