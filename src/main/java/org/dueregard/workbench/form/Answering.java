package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What becomes of answers between the page that shows them and the step that takes them.
 * Answers themselves are never changed; every method gives new ones.
 */
@Component
public class Answering {

	private final Visibility visibility;

	Answering(Visibility visibility) {
		this.visibility = visibility;
	}

	/**
	 * Answers to begin with: what is not answered gets what the form proposes, a list its
	 * first rows.
	 */
	public Map<String, Object> begun(Form form, Map<String, Object> answers) {
		return begun(form.fields(), answers);
	}

	private static Map<String, Object> begun(List<Field> fields, Map<String, Object> answers) {
		var begun = new LinkedHashMap<>(answers);
		for (var field : fields) {
			if (field instanceof Field.Question question && question.defaultValue() != null) {
				begun.putIfAbsent(question.key(), question.defaultValue());
			}
			else if (field instanceof Field.Group group && group.path() == null) {
				begun.putAll(begun(group.fields(), begun));
			}
			else if (field instanceof Field.Group group) {
				var inside = begun(group.fields(), Scope.mapOf(begun.get(group.path())));
				if (!inside.isEmpty()) {
					begun.put(group.path(), inside);
				}
			}
			else if (field instanceof Field.Rows rows && begun.get(rows.path()) == null) {
				var first = new ArrayList<Map<String, Object>>();
				for (var i = 0; i < rows.repetitions(); i++) {
					first.add(begun(rows.fields(), Map.of()));
				}
				begun.put(rows.path(), first);
			}
		}
		return begun;
	}

	/**
	 * One more row, empty but for what the form proposes.
	 * @param list path of the list
	 * @throws AnswersRefused when the form has no such list, or its rows are fixed
	 */
	public Map<String, Object> withRow(Form form, Map<String, Object> answers, String list) {
		return changed(form, answers, list, (rows, index) -> {
			var more = new ArrayList<>(Scope.rowsOf(answers.get(rows.path())));
			more.add(begun(rows.fields(), Map.of()));
			return more;
		});
	}

	/**
	 * One row less.
	 * @param row path of the row, such as {@code items[2]}
	 * @throws AnswersRefused when the form has no such list, or its rows are fixed
	 */
	public Map<String, Object> withoutRow(Form form, Map<String, Object> answers, String row) {
		return changed(form, answers, row, (rows, index) -> {
			var fewer = new ArrayList<>(Scope.rowsOf(answers.get(rows.path())));
			if (index < fewer.size()) {
				fewer.remove(index.intValue());
			}
			return fewer;
		});
	}

	private static Map<String, Object> changed(Form form, Map<String, Object> answers, String path,
			BiFunction<Field.Rows, Integer, List<Map<String, Object>>> change) {
		var name = path.replaceFirst("\\[\\d{1,3}]$", "");
		var rows = form.find(name)
			.filter((found) -> found.path().equals(name))
			.map(Located::field)
			.filter(Field.Rows.class::isInstance)
			.map(Field.Rows.class::cast)
			.filter((found) -> found.addRemove() && found.path().equals(name))
			.orElseThrow(() -> new AnswersRefused(Problem.of("answers.unknownField", path)));
		var index = name.equals(path) ? Integer.MAX_VALUE
				: Integer.parseInt(path.substring(name.length() + 1, path.length() - 1));
		var changed = new LinkedHashMap<>(answers);
		changed.put(name, change.apply(rows, index));
		return changed;
	}

	/**
	 * The same without rows in which nothing was answered.
	 */
	public Map<String, Object> withoutEmptyRows(Form form, Map<String, Object> answers) {
		var kept = new LinkedHashMap<>(answers);
		for (var field : form.fields()) {
			if (field instanceof Field.Rows rows && rows.addRemove() && answers.containsKey(rows.path())) {
				kept.put(rows.path(),
						Scope.rowsOf(answers.get(rows.path()))
							.stream()
							.filter((row) -> !row.values().stream().allMatch(Visibility::isUnanswered))
							.toList());
			}
		}
		return kept;
	}

	/**
	 * Whether everything is answered that the form wants and the answers do not hide.
	 */
	public boolean isComplete(Form form, Map<String, Object> answers) {
		return isComplete(form.fields(), Scope.of(form, answers));
	}

	private boolean isComplete(List<Field> fields, Scope scope) {
		return fields.stream().filter((field) -> !this.visibility.isHidden(field, scope)).allMatch((field) -> {
			if (field instanceof Field.Question question) {
				return !question.required() || !Visibility.isUnanswered(scope.values().get(question.key()));
			}
			if (field instanceof Field.Group group) {
				return isComplete(group.fields(), scope.group(group));
			}
			return !(field instanceof Field.Rows rows) || IntStream.range(0, scope.rowsOf(rows).size())
				.allMatch((index) -> isComplete(rows.fields(), scope.row(rows, index)));
		});
	}

	/**
	 * The same without answers to questions that the other answers hide.
	 */
	public Map<String, Object> withoutHidden(Form form, Map<String, Object> answers) {
		return needed(form.fields(), Scope.of(form, answers));
	}

	private Map<String, Object> needed(List<Field> fields, Scope scope) {
		var needed = new LinkedHashMap<String, Object>();
		for (var field : fields) {
			if (this.visibility.isHidden(field, scope)) {
				continue;
			}
			if (field instanceof Field.Question question) {
				keep(needed, question.key(), scope.values().get(question.key()));
			}
			else if (field instanceof Field.Group group) {
				var inside = needed(group.fields(), scope.group(group));
				if (group.path() == null) {
					needed.putAll(inside);
				}
				else if (!inside.isEmpty()) {
					needed.put(group.path(), inside);
				}
			}
			else if (field instanceof Field.Rows rows && scope.values().containsKey(rows.path())) {
				var inside = new ArrayList<Map<String, Object>>();
				for (var i = 0; i < scope.rowsOf(rows).size(); i++) {
					inside.add(needed(rows.fields(), scope.row(rows, i)));
				}
				needed.put(rows.path(), inside);
			}
		}
		return needed;
	}

	private static void keep(Map<String, Object> answers, String key, @Nullable Object answer) {
		if (answer != null) {
			answers.put(key, answer);
		}
	}

}
