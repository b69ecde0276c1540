package org.dueregard.workbench.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A field found by the path of its answer.
 *
 * @param field the field itself; for {@code items[2]} the list
 * @param path as far as the form knows it
 * @param label with the row it stands in
 */
record Located(Field field, String path, String label) {

	private static final Pattern STEP = Pattern
		.compile("(?<name>[^.\\[]+)(?:\\[(?<index>\\d{1,4})])?(?:\\.(?<rest>.+))?.*");

	static Optional<Located> in(List<Field> fields, String path) {
		var step = STEP.matcher(path);
		return step.matches() ? named(fields, step.group("name")).map((field) -> {
			var index = step.group("index");
			return further(field, (index != null) ? Integer.valueOf(index) : null, step.group("rest"));
		}) : Optional.empty();
	}

	private static Optional<Field> named(List<Field> fields, String name) {
		for (var field : fields) {
			if (field instanceof Field.Question question && question.key().equals(name)
					|| field instanceof Field.Rows rows && rows.path().equals(name)
					|| field instanceof Field.Group group && name.equals(group.path())) {
				return Optional.of(field);
			}
			if (field instanceof Field.Group group && group.path() == null) {
				var inside = named(group.fields(), name);
				if (inside.isPresent()) {
					return inside;
				}
			}
		}
		return Optional.empty();
	}

	private static Located further(Field field, @Nullable Integer index, @Nullable String rest) {
		if (field instanceof Field.Rows rows) {
			if (index == null) {
				return new Located(rows, rows.path(), rows.label());
			}
			var row = new Located(rows, "%s[%d]".formatted(rows.path(), index), rows.rowLabel(index));
			return row.then(rows.fields(), rest, row.label + ": ");
		}
		if (field instanceof Field.Group group && group.path() != null) {
			var label = (group.label() != null) ? group.label() : group.path();
			return new Located(group, group.path(), label).then(group.fields(), rest, "");
		}
		var question = (Field.Question) field;
		return new Located(question, question.key(), question.label());
	}

	private Located then(List<Field> fields, @Nullable String rest, String labelBefore) {
		return ((rest != null) ? in(fields, rest) : Optional.<Located>empty())
			.map((found) -> new Located(found.field, this.path + "." + found.path, labelBefore + found.label))
			.orElse(this);
	}

}
