package org.dueregard.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.register.IndexCard;
import org.dueregard.publication.register.PublishedReview;
import org.dueregard.publication.register.Spelling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files by what a published assessment is found: one card for each reference, of its
 * newest version, and none for what is withdrawn.
 */
@Component
class CardIndex {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	CardIndex(JdbcTemplate database) {
		this.jdbc = JdbcClient.create(database);
		this.batches = database;
	}

	/**
	 * Puts a card in the place of the one before it.
	 */
	void file(PublishedAssessment published, Instant publishedAt) {
		var card = IndexCard.of(published,
				PublishedReview.of(published.assessment().reference().value(), published.version(), this.jdbc));
		var change = change();
		filed(card.reference()).ifPresent((before) -> remove(before, change));
		this.jdbc.sql("""
				insert into register_line (reference, version, edition, filed, body, kind, outcome, headline,
				decision_year, timeliness, actions, characteristics, sort_title, title_places, published_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(card.reference(), card.version(), IndexCard.EDITION, change, card.body(), card.kind(),
					card.outcome(), card.headline(), String.valueOf(card.year()), card.timeliness(), card.actions(),
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
		learn(card.words());
	}

	/**
	 * Nothing is found by it any more, and no word of it is told to anybody. The register
	 * has changed even if there was no card yet: whoever keeps a copy must ask anew.
	 */
	void takeOut(String reference) {
		var change = change();
		filed(reference).ifPresent((card) -> remove(card, change));
	}

	private Optional<Filed> filed(String reference) {
		return this.jdbc.sql("""
				select l.id, w.spelling from register_line l join register_words w on w.id = l.id
				where l.reference = ?""").param(reference).query(Filed.class).optional();
	}

	private void remove(Filed card, long change) {
		this.jdbc.sql("insert into register_taken_out (change_number, id) values (?, ?)")
			.params(change, card.id())
			.update();
		this.jdbc.sql("delete from register_words where id = ?").param(card.id()).update();
		this.jdbc.sql("delete from register_line where id = ?").param(card.id()).update();
		forget(card.words());
	}

	private void learn(Collection<String> words) {
		if (words.isEmpty()) {
			return;
		}
		var known = this.jdbc.sql("select word from register_word where word in (:words)")
			.param("words", words)
			.query(String.class)
			.set();
		this.jdbc.sql("update register_word set entries = entries + 1 where word in (:words)")
			.param("words", words)
			.update();
		var unknown = words.stream().filter((word) -> !known.contains(word)).toList();
		this.batches.batchUpdate("insert into register_word (word, entries) values (?, 1)",
				unknown.stream().map((word) -> new Object[] { word }).toList());
		this.batches.batchUpdate("insert into register_spelling (typed, word) values (?, ?)",
				unknown.stream()
					.flatMap((word) -> Spelling.of(word).stream().map((typed) -> new Object[] { typed, word }))
					.toList());
	}

	private void forget(Collection<String> words) {
		if (words.isEmpty()) {
			return;
		}
		for (var step : List.of("update register_word set entries = entries - 1 where word in (:words)", """
				delete from register_spelling where word in
				(select w.word from register_word w where w.word in (:words) and w.entries <= 0)""",
				"delete from register_word where word in (:words) and entries <= 0")) {
			this.jdbc.sql(step).param("words", words).update();
		}
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

	/**
	 * The next change of the register. Whoever else would change it waits until this one
	 * has ended.
	 */
	private long change() {
		this.jdbc.sql("update register_change set number = number + 1").update();
		return this.jdbc.sql("select number from register_change").query(Long.class).single();
	}

	private static String codes(Collection<String> characteristics) {
		return characteristics.isEmpty() ? "" : " " + String.join(" ", List.copyOf(characteristics)) + " ";
	}

	/**
	 * A card that is in the index, with its words as they were learnt.
	 */
	private record Filed(long id, String spelling) {

		Collection<String> words() {
			return this.spelling.isEmpty() ? List.of() : List.of(this.spelling.split(" "));
		}

	}

}
