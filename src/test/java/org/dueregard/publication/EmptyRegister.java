package org.dueregard.publication;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A register in which nothing has been published yet, whatever other tests have.
 */
class EmptyRegister {

	private final JdbcClient jdbc;

	EmptyRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void make() {
		forgetCards();
		for (var table : List.of("printed_page", "published_file", "register_document", "register_format",
				"register_review", "register_entry")) {
			this.jdbc.sql("delete from " + table).update();
		}
	}

	void forgetCards() {
		this.jdbc.sql("update register_change set number = number + 1").update();
		this.jdbc.sql("""
				insert into register_taken_out (change_number, id)
				select c.number, l.id from register_line l cross join register_change c""").update();
		for (var table : List.of("register_spelling", "register_word", "register_words", "register_line",
				"register_label")) {
			this.jdbc.sql("delete from " + table).update();
		}
	}

}
