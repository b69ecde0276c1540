package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Writes one sheet.
 *
 * @param form id of the form
 */
record SheetWriter(String form, Visibility visibility, MessageSource messages, Map<String, List<Choice>> choices,
		Mistakes mistakes) {

	List<Line> lines(List<Field> fields, Scope scope) {
		return fields.stream()
			.filter((field) -> this.visibility.isOnPage(field, scope, this.choices))
			.map((field) -> line(field, scope))
			.toList();
	}

	private Line line(Field field, Scope scope) {
		if (field instanceof Field.Words words) {
			return new Line.Words(Markdown.html(words.markdown(), scope.known()));
		}
		if (field instanceof Field.Question question) {
			return entry(question, scope);
		}
		if (field instanceof Field.Group group) {
			return part(group, scope);
		}
		if (field instanceof Field.Rows rows) {
			return rows(rows, scope);
		}
		return (field instanceof Field.Table table) ? table(table, scope) : new Line.Separator();
	}

	private Line.Entry entry(Field.Question question, Scope scope) {
		var answer = scope.values().get(question.key());
		var name = scope.prefix() + question.key();
		var id = id(name);
		var fragment = question.kind().isMany() ? "checklist" : question.kind().name().toLowerCase(Locale.ROOT);
		var values = ((answer instanceof Collection<?> many) ? many.stream() : Stream.ofNullable(answer))
			.map(Object::toString)
			.toList();
		var value = (values.size() == 1) ? values.get(0) : "";
		var errors = this.mistakes.at(name, (question.kind() == Field.Kind.DATE) ? id + "-day" : id);
		return new Line.Entry(
				question.isAnswered() ? fragment : (question.readonly() && !question.disabled()) ? "recorded" : "shown",
				name, id, question.label(), hint(question, scope), help(question, name), value, values,
				Wording.of(question, answer, this.choices), DateParts.of(value), options(question, id, values),
				question.required(), isLong(question), errors);
	}

	/**
	 * Whether one may write at length, and gets the room for it.
	 */
	private static boolean isLong(Field.Question question) {
		return question.maxLength() != null && question.maxLength() > 1000;
	}

	private @Nullable String hint(Field.Question question, Scope scope) {
		var hints = new ArrayList<String>();
		if (question.description() != null) {
			hints.add(question.description());
		}
		if (this.visibility.isHidden(question, scope)) {
			hints.add(onlyIf(question, scope));
		}
		if (question.maxLength() != null && question.isAnswered()) {
			hints.add(say("form.upTo", question.maxLength()));
		}
		return hints.isEmpty() ? null : String.join(" ", hints);
	}

	private String onlyIf(Field.Question question, Scope scope) {
		var open = this.visibility.waitsFor(question, scope);
		var answers = (open.size() == 1) ? this.visibility.broughtUpBy(question, open.get(0), scope, this.choices)
				: List.<String>of();
		var labels = open.stream().map(Field.Question::label).collect(Collectors.joining("”, “"));
		return answers.isEmpty() ? say("form.onlyIf", labels)
				: say("form.onlyIfAnswered", labels, String.join("” or “", answers));
	}

	private @Nullable Help help(Field.Question question, String name) {
		return question.isAnswered() ? Help.with(this.form, name, this.messages) : null;
	}

	private List<Line.Option> options(Field.Question question, String id, List<String> chosen) {
		var values = Wording.choices(question, this.choices);
		return IntStream.range(0, values.size())
			// the first has the id of the field, so that the error summary leads to it
			.mapToObj((i) -> new Line.Option((i == 0) ? id : id + "-" + (i + 1), values.get(i).value(),
					values.get(i).label(), chosen.contains(values.get(i).value())))
			.toList();
	}

	private Line.Part part(Field.Group group, Scope scope) {
		var name = scope.prefix() + Objects.requireNonNullElse(group.path(), "");
		var errors = (group.path() != null) ? this.mistakes.at(name, id(name)) : List.<String>of();
		return new Line.Part(id(name), group.label(), lines(group.fields(), scope.group(group)), errors);
	}

	private Line.Rows rows(Field.Rows rows, Scope scope) {
		var name = scope.prefix() + rows.path();
		var id = id(name);
		var errors = this.mistakes.at(name, id);
		var size = scope.rowsOf(rows).size();
		var written = IntStream.range(0, size).mapToObj((i) -> row(rows, scope, i)).toList();
		return new Line.Rows(name, id, rows.label(), rows.rowLabel().toLowerCase(Locale.UK), rows.description(),
				rows.addRemove(), id + "-" + size, written, errors);
	}

	private Line.Row row(Field.Rows rows, Scope scope, int index) {
		var list = scope.prefix() + rows.path();
		var name = "%s[%d]".formatted(list, index);
		var errors = this.mistakes.at(name, id(name));
		var inside = scope.row(rows, index);
		var named = named(rows, inside);
		var lines = lines(rows.fields(), inside).stream()
			.map((line) -> (line instanceof Line.Entry entry && named != null
					&& entry.name().endsWith("." + named.key())) ? entry.onlySent() : line)
			.toList();
		var before = (index > 0) ? id("%s[%d]".formatted(list, index - 1)) : id(list);
		return new Line.Row(name, id(name), before, legend(rows, named, inside, index), lines, errors);
	}

	/**
	 * The question that says what a row is about, when it is given and not asked.
	 */
	private static Field.@Nullable Question named(Field.Rows rows, Scope inside) {
		return Form.questions(rows.fields())
			.stream()
			.filter((question) -> !question.isAnswered() && inside.values().containsKey(question.key()))
			.filter((question) -> Wording.plain(inside.values().get(question.key())).length() <= 200)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A row about something given is also called by that: "Effect 2: Disability".
	 */
	private String legend(Field.Rows rows, Field.@Nullable Question named, Scope inside, int index) {
		return (named != null)
				? rows.rowLabel(index) + ": " + Wording.of(named, inside.values().get(named.key()), this.choices)
				: rows.rowLabel(index);
	}

	private static Line.Table table(Field.Table table, Scope scope) {
		var rows = Scope.rowsOf(scope.known().get(table.dataSource()))
			.stream()
			.map((row) -> table.columns().stream().map((column) -> Wording.plain(row.get(column.key()))).toList())
			.toList();
		return new Line.Table(table.label(), table.columns().stream().map(Field.Column::label).toList(), rows);
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	static String id(String name) {
		return name.replace("].", "-").replace("]", "").replaceAll("[.\\[]", "-");
	}

}
