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
		this.jdbc.sql("delete from register_entry").update();
	}

	void forgetCards() {
		for (var table : List.of("register_spelling", "register_word", "register_words", "register_line",
				"register_label")) {
			this.jdbc.sql("delete from " + table).update();
		}
		this.jdbc.sql("update register_change set number = number + 1").update();
	}

}
