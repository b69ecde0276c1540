package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the answers of a form, by the field it is shown at.
 */
final class Mistakes {

	private final Map<String, Anchor> anchors = new HashMap<>();

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
		this.anchors.put(name, new Anchor(anchor, this.anchors.size()));
		return this.all.stream().filter((mistake) -> name.equals(mistake.place)).map(Mistake::sentence).toList();
	}

	/**
	 * Everything in the order of the page, after what has no place on it.
	 */
	List<Sheet.Wrong> summary() {
		return this.all.stream()
			.map((mistake) -> new Found(mistake, (mistake.place != null) ? this.anchors.get(mistake.place) : null))
			.sorted(Comparator.comparingInt(Found::position))
			.map((found) -> new Sheet.Wrong(found.mistake.sentence, found.field()))
			.toList();
	}

	private record Mistake(@Nullable String place, String sentence) {
	}

	/**
	 * Where on the page a field is.
	 */
	private record Anchor(String id, int position) {
	}

	private record Found(Mistake mistake, @Nullable Anchor anchor) {

		int position() {
			return (this.anchor != null) ? this.anchor.position : -1;
		}

		@Nullable String field() {
			return (this.anchor != null) ? this.anchor.id : null;
		}

	}

}
