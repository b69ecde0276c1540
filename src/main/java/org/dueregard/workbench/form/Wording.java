package org.dueregard.workbench.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Answers as people read them.
 */
final class Wording {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private Wording() {
	}

	static String of(Field.Question question, @Nullable Object answer, Map<String, List<Choice>> choices) {
		if (answer instanceof Collection<?> many) {
			return many.stream().map((one) -> of(question, one, choices)).collect(Collectors.joining(", "));
		}
		return switch (question.kind()) {
			case SELECT, RADIO, CHECKLIST, TAGLIST -> label(plain(answer), choices(question, choices));
			case CHECKBOX -> Boolean.parseBoolean(plain(answer)) ? "Yes" : "No";
			case DATE -> DateParts.of(plain(answer)).day().map(DAY::format).orElse(plain(answer));
			default -> plain(answer);
		};
	}

	static String plain(@Nullable Object answer) {
		if (answer instanceof Collection<?> many) {
			return many.stream().map(Wording::plain).collect(Collectors.joining(", "));
		}
		return (answer instanceof LocalDate day) ? DAY.format(day) : (answer != null) ? answer.toString() : "";
	}

	static List<Choice> choices(Field.Question question, Map<String, List<Choice>> choices) {
		return (question.valuesKey() != null) ? choices.getOrDefault(question.valuesKey(), List.of())
				: question.choices();
	}

	private static String label(String value, List<Choice> choices) {
		return choices.stream()
			.filter((choice) -> choice.value().equals(value))
			.map(Choice::label)
			.findFirst()
			.orElse(value);
	}

}
