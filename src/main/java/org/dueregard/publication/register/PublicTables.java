package org.dueregard.publication.register;

import java.util.List;

/**
 * The tables that visitors may read. What is not named here, the database refuses them.
 */
public final class PublicTables {

	public static final List<String> NAMES = List.of("register_entry", "register_line", "register_words",
			"register_label", "register_word", "register_spelling", "register_change", "register_taken_out",
			"register_document", "published_file", "register_review", "printed_page", "register_format",
			"register_format_piece", "answered_request", "answered_request_count");

	private PublicTables() {
	}

}
