package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schema of form-js. What it does not know it refuses, rather than leave a
 * question unasked.
 *
 * @param file for the one who has to mend it
 */
record Schema(String file) {

	private static final String NAME = "[A-Za-z][A-Za-z0-9]*";

	Form form(JsonNode schema) {
		var id = text(schema, "id");
		var title = text(schema.path("properties"), "title");
		if (id == null || title == null) {
			throw mistake("has no id or no properties.title");
		}
		return new Form(id, title, fields(schema));
	}

	private List<Field> fields(JsonNode parent) {
		var fields = new ArrayList<Field>();
		for (var component : parent.path("components")) {
			var field = field(component);
			if (field != null) {
				fields.add(field);
			}
		}
		return List.copyOf(fields);
	}

	private @Nullable Field field(JsonNode component) {
		var type = component.path("type").asText();
		var hide = text(component.path("conditional"), "hide");
		return switch (type) {
			case "text" -> new Field.Words(markdown(component), hide);
			case "separator" -> new Field.Separator(hide);
			// The page shows the case itself and has its own buttons
			case "iframe", "html", "spacer", "button", "image" -> null;
			case "group" -> new Field.Group(path(component), text(component, "label"), fields(component), hide);
			case "dynamiclist" -> rows(component, hide);
			case "table" -> table(component, hide);
			case "datetime" -> day(component, hide);
			case "textfield", "textarea", "number", "checkbox", "select", "radio", "checklist", "taglist" ->
				question(Field.Kind.valueOf(type.toUpperCase(Locale.ROOT)), component, hide);
			default -> throw mistake("has a component of unknown type '%s'".formatted(type));
		};
	}

	private Field.Question day(JsonNode component, @Nullable String hide) {
		if (!"date".equals(component.path("subtype").asText())) {
			throw mistake("asks for a time of day");
		}
		return question(Field.Kind.DATE, component, hide);
	}

	private Field.Question question(Field.Kind kind, JsonNode component, @Nullable String hide) {
		var key = text(component, "key");
		if (key == null || !key.matches(NAME)) {
			throw mistake("has a question with the key " + key);
		}
		var label = text(component, (kind == Field.Kind.DATE && component.has("dateLabel")) ? "dateLabel" : "label");
		if (label == null) {
			throw mistake("has a question without a label: " + key);
		}
		var choices = StreamSupport.stream(component.path("values").spliterator(), false)
			.map((choice) -> new Choice(choice.path("value").asText(), choice.path("label").asText()))
			.toList();
		var valuesKey = text(component, "valuesKey");
		var chosen = kind == Field.Kind.SELECT || kind == Field.Kind.RADIO || kind.isMany();
		if (chosen && choices.isEmpty() && valuesKey == null) {
			throw mistake("has a question without choices: " + key);
		}
		var rules = component.path("validate");
		return new Field.Question(kind, key, label, text(component, "description"), choices, valuesKey,
				rules.path("required").asBoolean(), number(rules, "maxLength"), component.path("readonly").asBoolean(),
				component.path("disabled").asBoolean(), proposed(component.path("defaultValue")), hide);
	}

	private static @Nullable Object proposed(JsonNode value) {
		if (value.isArray()) {
			return StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList();
		}
		return value.isBoolean() ? value.asBoolean() : value.isValueNode() && !value.isNull() ? value.asText() : null;
	}

	private Field.Rows rows(JsonNode component, @Nullable String hide) {
		var path = path(component);
		var label = text(component, "label");
		if (path == null || label == null) {
			throw mistake("has a list without path or label");
		}
		var row = text(component.path("properties"), "row");
		var repetitions = number(component, "defaultRepetitions");
		return new Field.Rows(path, label, (row != null) ? row : singular(label), text(component, "description"),
				fields(component), component.path("allowAddRemove").asBoolean(true),
				(repetitions != null) ? repetitions : 1, hide);
	}

	private static String singular(String label) {
		if (label.endsWith("ies")) {
			return label.substring(0, label.length() - 3) + "y";
		}
		return (label.endsWith("s") && !label.endsWith("ss")) ? label.substring(0, label.length() - 1) : label;
	}

	private Field.Table table(JsonNode component, @Nullable String hide) {
		var source = text(component, "dataSource");
		if (source == null || !source.matches("=" + NAME)) {
			throw mistake("has a table whose dataSource is " + source);
		}
		var columns = StreamSupport.stream(component.path("columns").spliterator(), false)
			.map((column) -> new Field.Column(column.path("key").asText(), column.path("label").asText()))
			.toList();
		return new Field.Table(text(component, "label"), source.substring(1), columns, hide);
	}

	private String markdown(JsonNode component) {
		var text = component.path("text").asText();
		if (text.startsWith("=") || Markdown.saysMoreThanNames(text)) {
			throw mistake("has a text with an expression; only names such as {{title}} are filled in");
		}
		return text;
	}

	private @Nullable String path(JsonNode component) {
		var path = text(component, "path");
		if (path != null && !path.matches(NAME)) {
			throw mistake("has the path " + path);
		}
		return path;
	}

	private static @Nullable String text(JsonNode node, String name) {
		var text = node.path(name).asText("");
		return text.isBlank() ? null : text;
	}

	private static @Nullable Integer number(JsonNode node, String name) {
		return node.hasNonNull(name) ? node.get(name).asInt() : null;
	}

	private IllegalStateException mistake(String what) {
		return new IllegalStateException("Form %s %s".formatted(this.file, what));
	}

}
