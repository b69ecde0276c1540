package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form of a step, as {@code forms/<id>.form} describes it.
 *
 * @param id that of the step
 * @param title what the step is called
 */
public record Form(String id, String title, List<Field> fields) {

	/**
	 * What an officer calls the answer at a path: {@code items[2].title} is "Evidence
	 * item 3: What is it called?". A path that leads further than the form does is named
	 * by the field it passes last; one the form does not know, by itself.
	 */
	public String label(String path) {
		return find(path).map(Located::label).orElse(path);
	}

	/**
	 * The field at a path, or else the last one on the way.
	 */
	Optional<Located> find(String path) {
		return Located.in(this.fields, path);
	}

	/**
	 * Rows of a list as people read them: choices by their labels, days written out.
	 * @param list path of the list
	 * @param rows as answered
	 * @param choices those that depend on the case
	 */
	public List<Map<String, Object>> shown(String list, List<Map<String, Object>> rows,
			Map<String, List<Choice>> choices) {
		var found = rows(list);
		var shown = new ArrayList<Map<String, Object>>();
		for (var row : rows) {
			var words = new LinkedHashMap<String, Object>(row);
			questions(found.fields()).forEach((question) -> words.computeIfPresent(question.key(),
					(key, answer) -> Wording.of(question, answer, choices)));
			shown.add(words);
		}
		return shown;
	}

	/**
	 * One list of the form by itself, without a question that goes without saying there.
	 */
	public Form listWithout(String list, String question) {
		var rows = rows(list);
		var fields = rows.fields()
			.stream()
			.filter((field) -> !(field instanceof Field.Question asked && asked.key().equals(question)))
			.toList();
		// Without its description, which speaks of the whole list
		return new Form(this.id, this.title, List.of(new Field.Rows(rows.path(), rows.label(), rows.rowLabel(), null,
				fields, rows.addRemove(), rows.repetitions(), null)));
	}

	private Field.Rows rows(String list) {
		return find(list).map(Located::field)
			.filter(Field.Rows.class::isInstance)
			.map(Field.Rows.class::cast)
			.orElseThrow(() -> new IllegalArgumentException("Form %s has no list %s".formatted(this.id, list)));
	}

	/**
	 * What is answered otherwise than before.
	 * @param choices those that depend on the case
	 */
	public List<Difference> differences(Map<String, Object> earlier, Map<String, Object> later,
			Map<String, List<Choice>> choices) {
		return new Differences(this, choices).between(earlier, later);
	}

	/**
	 * The questions whose answers lie side by side: those of groups without a path among
	 * them, those of rows not.
	 */
	static List<Field.Question> questions(List<Field> fields) {
		var questions = new ArrayList<Field.Question>();
		for (var field : fields) {
			if (field instanceof Field.Question question) {
				questions.add(question);
			}
			else if (field instanceof Field.Group group && group.path() == null) {
				questions.addAll(questions(group.fields()));
			}
		}
		return questions;
	}

}
