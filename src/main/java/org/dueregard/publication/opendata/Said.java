package org.dueregard.publication.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of pages in English, for programs: what they read is in one language.
 */
final class Said {

	private static final List<ResourceBundle> BUNDLES = List.of("opendata", "publication", "public")
		.stream()
		.map((name) -> ResourceBundle.getBundle("messages/" + name, Locale.ROOT))
		.toList();

	private Said() {
	}

	static Optional<String> find(String key) {
		return BUNDLES.stream()
			.filter((bundle) -> bundle.containsKey(key))
			.map((bundle) -> bundle.getString(key))
			.findFirst();
	}

	static String of(String key) {
		return find(key).orElseThrow(() -> new IllegalStateException("No sentence " + key));
	}

}
