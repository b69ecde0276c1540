package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads what a page sends back into answers: nested as the form is, checklists as lists,
 * days as {@code 2026-11-22}, everything else as typed. What is empty is absent; a list
 * is there even when it has no rows.
 */
@Component
public class AnswerReader {

	/** Marks a row, because one with nothing but empty choices sends nothing else. */
	static final String ROW = "_row";

	private static final Set<String> BUTTONS = Set.of("complete", "keep", "add", "remove");

	/**
	 * @throws AnswersRefused when something was sent that the form does not ask
	 */
	public Map<String, Object> read(Form form, MultiValueMap<String, String> parameters) {
		var reading = new Reading(parameters, new HashSet<>(BUTTONS));
		var answers = reading.answers(form.fields(), "");
		AnswersRefused.unlessNone(parameters.keySet()
			.stream()
			.filter((name) -> !name.startsWith("_") && !reading.known.contains(name))
			.map((name) -> Problem.of("answers.unknownField", name))
			.toList());
		return answers;
	}

	/**
	 * The reading of one page.
	 */
	private record Reading(MultiValueMap<String, String> parameters, Set<String> known) {

		Map<String, Object> answers(List<Field> fields, String prefix) {
			var answers = new LinkedHashMap<String, Object>();
			for (var field : fields) {
				if (field instanceof Field.Question question && !question.disabled()) {
					var answer = answer(question, prefix + question.key());
					if (answer != null) {
						answers.put(question.key(), answer);
					}
				}
				else if (field instanceof Field.Group group) {
					var inside = answers(group.fields(), (group.path() != null) ? prefix + group.path() + "." : prefix);
					if (group.path() == null) {
						answers.putAll(inside);
					}
					else if (!inside.isEmpty()) {
						answers.put(group.path(), inside);
					}
				}
				else if (field instanceof Field.Rows rows) {
					answers.put(rows.path(), rows(rows, prefix + rows.path()));
				}
			}
			return answers;
		}

		private List<Map<String, Object>> rows(Field.Rows rows, String name) {
			var numbered = Pattern.compile(Pattern.quote(name) + "\\[(\\d{1,3})].*");
			var numbers = Stream
				.concat(this.parameters.keySet().stream(), this.parameters.getOrDefault(ROW, List.of()).stream())
				.map(numbered::matcher)
				.filter((matcher) -> matcher.matches())
				.map((matcher) -> Integer.valueOf(matcher.group(1)))
				.collect(Collectors.toCollection(TreeSet::new));
			var read = new ArrayList<Map<String, Object>>();
			numbers.forEach((number) -> read.add(answers(rows.fields(), "%s[%d].".formatted(name, number))));
			return read;
		}

		private @Nullable Object answer(Field.Question question, String name) {
			if (question.kind() == Field.Kind.DATE && !question.readonly()) {
				var typed = new DateParts(text(name + ".day"), text(name + ".month"), text(name + ".year"));
				return presence(typed.answer());
			}
			if (question.kind() == Field.Kind.CHECKBOX) {
				return Boolean.valueOf(text(name));
			}
			if (question.kind().isMany()) {
				this.known.add(name);
				var ticked = this.parameters.getOrDefault(name, List.of())
					.stream()
					.filter((value) -> !value.isEmpty())
					.toList();
				return ticked.isEmpty() ? null : ticked;
			}
			return presence(text(name));
		}

		private String text(String name) {
			this.known.add(name);
			var sent = this.parameters.getFirst(name);
			// Browsers send lines ended with CR LF; no keyboard types NUL and PostgreSQL
			// cannot store it
			return (sent != null) ? sent.replace("\r\n", "\n").replace("\0", "") : "";
		}

		private static @Nullable String presence(String text) {
			return text.isBlank() ? null : text;
		}

	}

}
