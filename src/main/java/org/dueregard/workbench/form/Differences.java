package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Sets two fillings of a form side by side.
 */
final class Differences {

	private final Form form;

	private final Map<String, List<Choice>> choices;

	Differences(Form form, Map<String, List<Choice>> choices) {
		this.form = form;
		this.choices = choices;
	}

	/**
	 * In the order of the later answers, and then of those that are gone.
	 */
	List<Difference> between(Map<String, Object> earlier, Map<String, Object> later) {
		var before = words(earlier);
		var after = words(later);
		var paths = new LinkedHashSet<>(after.keySet());
		paths.addAll(before.keySet());
		return paths.stream()
			.filter((path) -> !Objects.equals(before.get(path), after.get(path)))
			.map((path) -> new Difference(this.form.label(path), before.get(path), after.get(path)))
			.toList();
	}

	private Map<String, String> words(Map<String, Object> answers) {
		var words = new LinkedHashMap<String, String>();
		answers.forEach((key, answer) -> put(key, answer, words));
		return words;
	}

	private void put(String path, @Nullable Object answer, Map<String, String> words) {
		if (answer instanceof Map<?, ?> inside) {
			inside.forEach((key, value) -> put(path + "." + key, value, words));
		}
		else if (answer instanceof Collection<?> many && many.stream().anyMatch(Map.class::isInstance)) {
			var rows = new ArrayList<>(many);
			for (var i = 0; i < rows.size(); i++) {
				put("%s[%d]".formatted(path, i), rows.get(i), words);
			}
		}
		else {
			var word = word(path, answer);
			if (!word.isBlank()) {
				words.put(path, word);
			}
		}
	}

	private String word(String path, @Nullable Object answer) {
		return this.form.find(path)
			.map(Located::field)
			.filter(Field.Question.class::isInstance)
			.map((question) -> Wording.of((Field.Question) question, answer, this.choices))
			.orElseGet(() -> Wording.plain(answer));
	}

}
