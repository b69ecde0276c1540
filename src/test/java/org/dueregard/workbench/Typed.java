package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form on a page with what stands in its fields, as a browser would send it.
 *
 * @param values by the names of the fields
 * @param kinds what kind of field each is
 * @param needed names of the texts that must be there
 */
record Typed(Map<String, List<String>> values, Map<String, Kind> kinds, List<String> needed) {

	static Typed on(Document page) {
		var values = new LinkedHashMap<String, List<String>>();
		var kinds = new LinkedHashMap<String, Kind>();
		for (var field : page.select("form:has(button[name=complete]) :is(input, select, textarea)[name]")) {
			kinds.put(field.attr("name"), Kind.of(field));
			standing(field)
				.forEach((value) -> values.computeIfAbsent(field.attr("name"), (name) -> new ArrayList<>()).add(value));
		}
		values.remove("_csrf");
		return new Typed(values, kinds,
				page.select("form :is(input, textarea)[aria-required]:not([inputmode])").eachAttr("name"));
	}

	private static List<String> standing(Element field) {
		return switch (field.normalName()) {
			case "textarea" -> List.of(field.wholeText().replaceFirst("^\n", ""));
			case "select" -> field.select("option[selected]").eachAttr("value");
			default -> Set.of("radio", "checkbox").contains(field.attr("type")) && !field.hasAttr("checked") ? List.of()
					: List.of(field.attr("value"));
		};
	}

	/**
	 * Answers as the fields of a page are named.
	 */
	static Map<String, List<String>> answers(Map<String, Object> answers) {
		var typed = new LinkedHashMap<String, List<String>>();
		answers.forEach((key, answer) -> write(typed, key, answer));
		return typed;
	}

	@SuppressWarnings("unchecked")
	private static void write(Map<String, List<String>> typed, String name, Object answer) {
		if (answer instanceof List<?> many && many.get(0) instanceof Map) {
			for (var number = 0; number < many.size(); number++) {
				var row = "%s[%d].".formatted(name, number);
				((Map<String, Object>) many.get(number)).forEach((key, value) -> write(typed, row + key, value));
			}
		}
		else if (answer instanceof List<?> many) {
			typed.put(name, many.stream().map(String::valueOf).toList());
		}
		else if (answer instanceof String day && day.matches("\\d{4}-\\d\\d-\\d\\d")) {
			typed.put(name + ".day", List.of(day.substring(8)));
			typed.put(name + ".month", List.of(day.substring(5, 7)));
			typed.put(name + ".year", List.of(day.substring(0, 4)));
		}
		else {
			typed.put(name, List.of(String.valueOf(answer)));
		}
	}

	/**
	 * The same with answers of one's own.
	 */
	Typed with(Map<String, List<String>> own) {
		var changed = new LinkedHashMap<>(this.values);
		changed.putAll(own);
		return new Typed(changed, this.kinds, this.needed);
	}

	/**
	 * The same with one value in every field of a kind.
	 */
	Typed withEvery(Kind kind, String value, Predicate<String> but) {
		return with(names(kind).stream()
			.filter(but.negate())
			.collect(Collectors.toMap((name) -> name, (name) -> List.of(value))));
	}

	/**
	 * The names of all fields of a kind.
	 */
	List<String> names(Kind kind) {
		return this.kinds.keySet().stream().filter((name) -> this.kinds.get(name) == kind).toList();
	}

	/**
	 * How a field is filled in.
	 */
	enum Kind {

		TEXT, NUMBER, DAY, MONTH, YEAR, CHOICE, HIDDEN;

		static Kind of(Element field) {
			var name = field.attr("name");
			if (field.closest(".govuk-date-input") != null) {
				return name.endsWith(".day") ? DAY : name.endsWith(".month") ? MONTH : YEAR;
			}
			if (field.attr("type").equals("hidden")) {
				return HIDDEN;
			}
			if (Set.of("radio", "checkbox").contains(field.attr("type")) || field.normalName().equals("select")) {
				return CHOICE;
			}
			return field.attr("inputmode").equals("numeric") ? NUMBER : TEXT;
		}

	}

}
