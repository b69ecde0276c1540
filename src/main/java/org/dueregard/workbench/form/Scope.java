package org.dueregard.workbench.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where in the form one stands: at its top, in a group or in a row.
 *
 * @param prefix what the names of fields begin with here, such as {@code items[2].}
 * @param values the answers given here
 * @param known the answers a condition may ask for: those given here over those around
 * @param questions what is asked here and around
 */
record Scope(String prefix, Map<String, Object> values, Map<String, Object> known,
		Map<String, Field.Question> questions) {

	static Scope of(Form form, Map<String, Object> answers) {
		var top = new Scope("", answers, Map.of("inWorkbench", true), Map.of());
		return top.into("", answers, form.fields());
	}

	Scope group(Field.Group group) {
		return (group.path() != null) ? into(group.path() + ".", mapOf(this.values.get(group.path())), group.fields())
				: this;
	}

	Scope row(Field.Rows rows, int index) {
		return into("%s[%d].".formatted(rows.path(), index), rowsOf(rows).get(index), rows.fields());
	}

	List<Map<String, Object>> rowsOf(Field.Rows rows) {
		return rowsOf(this.values.get(rows.path()));
	}

	static List<Map<String, Object>> rowsOf(@Nullable Object answer) {
		return (answer instanceof List<?> list) ? list.stream().map(Scope::mapOf).toList() : List.of();
	}

	private Scope into(String step, Map<String, Object> answers, List<Field> fields) {
		var all = new LinkedHashMap<>(this.known);
		answers.forEach((key, answer) -> {
			if (!key.equals("inWorkbench")) {
				all.put(key, answer);
			}
		});
		var asked = new LinkedHashMap<>(this.questions);
		for (var question : Form.questions(fields)) {
			asked.put(question.key(), question);
			if (!answers.containsKey(question.key())) {
				all.remove(question.key()); // an answer of the same name further out is
											// not the one meant
			}
		}
		return new Scope(this.prefix + step, answers, all, asked);
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> mapOf(@Nullable Object answer) {
		return (answer instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

}
