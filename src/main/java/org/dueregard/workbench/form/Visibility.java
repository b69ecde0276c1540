package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a form is shown. A page without script cannot unfold while it is filled in;
 * therefore a field stays until an answer says that it is not needed.
 */
@Component
class Visibility {

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

	private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

	private final Feel feel;

	Visibility(Feel feel) {
		this.feel = feel;
	}

	/**
	 * Whether the answers given hide the field.
	 */
	boolean isHidden(Field field, Scope scope) {
		return field.hide() != null && this.feel.holds(field.hide(), scope.known());
	}

	/**
	 * Whether the field is to be on the page: it is not hidden, or an answer still to be
	 * given could bring it up.
	 */
	boolean isOnPage(Field field, Scope scope, Map<String, List<Choice>> choices) {
		return !isHidden(field, scope)
				|| couldShow(String.valueOf(field.hide()), waitsFor(field, scope), scope.known(), choices);
	}

	/**
	 * The unanswered questions that decide whether the field is needed.
	 */
	List<Field.Question> waitsFor(Field field, Scope scope) {
		return (field.hide() == null) ? List.of()
				: WORD.matcher(QUOTED.matcher(field.hide()).replaceAll(""))
					.results()
					.map((word) -> word.group())
					.distinct()
					.map((name) -> scope.questions().get(name))
					.filter((question) -> question != null && question.isAnswered()
							&& isUnanswered(scope.known().get(question.key())))
					.toList();
	}

	/**
	 * The answers to a question that bring the field up, in words; empty when it does not
	 * offer answers to choose one from.
	 */
	List<String> broughtUpBy(Field field, Field.Question question, Scope scope, Map<String, List<Choice>> choices) {
		if (question.kind() != Field.Kind.SELECT && question.kind() != Field.Kind.RADIO) {
			return List.of();
		}
		return Wording.choices(question, choices).stream().filter((choice) -> {
			var supposed = new HashMap<>(scope.known());
			supposed.put(question.key(), choice.value());
			return !this.feel.holds(String.valueOf(field.hide()), supposed);
		}).map(Choice::label).toList();
	}

	private boolean couldShow(String hide, List<Field.Question> open, Map<String, Object> known,
			Map<String, List<Choice>> choices) {
		if (open.isEmpty()) {
			return !this.feel.holds(hide, known);
		}
		var rest = open.subList(1, open.size());
		var supposed = new HashMap<>(known);
		for (var answer : possible(open.get(0), choices)) {
			supposed.put(open.get(0).key(), answer);
			if (couldShow(hide, rest, supposed, choices)) {
				return true;
			}
		}
		return false;
	}

	private static List<Object> possible(Field.Question question, Map<String, List<Choice>> choices) {
		var values = Wording.choices(question, choices).stream().map(Choice::value).toList();
		var possible = new ArrayList<Object>();
		switch (question.kind()) {
			case SELECT, RADIO -> possible.addAll(values);
			case CHECKLIST, TAGLIST -> {
				values.forEach((value) -> possible.add(List.of(value)));
				possible.add(values);
			}
			case CHECKBOX -> possible.addAll(List.of(true, false));
			case NUMBER -> possible.addAll(List.of(0, 1));
			case DATE -> possible.add("2026-01-01");
			default -> possible.add("anything");
		}
		return possible;
	}

	static boolean isUnanswered(@Nullable Object answer) {
		return answer == null || answer.equals("") || answer.equals(false)
				|| answer instanceof Collection<?> many && many.isEmpty();
	}

}
