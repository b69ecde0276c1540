package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the answers of a form, by the field it is shown at.
 */
final class Mistakes {

	private final Map<String, String> anchors = new HashMap<>();

	private final List<Mistake> all = new ArrayList<>();

	static Mistakes of(List<Problem> problems, Form form, Sentences sentences) {
		var mistakes = new Mistakes();
		for (var problem : problems) {
			var field = problem.field();
			var place = (field != null) ? form.find(field).map(Located::path).orElse(null) : null;
			mistakes.all.add(new Mistake(place, sentences.of(problem, form)));
		}
		return mistakes;
	}

	/**
	 * What is wrong at a field, which is thereby on the page.
	 * @param anchor id of what is to have the focus
	 */
	List<String> at(String name, String anchor) {
		this.anchors.put(name, anchor);
		return this.all.stream().filter((mistake) -> name.equals(mistake.place)).map(Mistake::sentence).toList();
	}

	List<Sheet.Wrong> summary() {
		return this.all.stream()
			.map((mistake) -> new Sheet.Wrong(mistake.sentence,
					(mistake.place != null) ? this.anchors.get(mistake.place) : null))
			.toList();
	}

	private record Mistake(@Nullable String place, String sentence) {
	}

}
