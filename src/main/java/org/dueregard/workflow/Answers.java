package org.dueregard.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the answers of a form, as Tasklist, REST, a page or a test sends them, into the
 * command of the step, and back. Nothing but a valid command comes out.
 */
@Component
class Answers {

	/** How word processors end a line within a paragraph, or a page. */
	private static final Pattern LINE_BREAK = Pattern.compile("[\\x0B\\f\\u2028]");

	/**
	 * What no keyboard writes and PostgreSQL does not store, halves of characters among
	 * it; line breaks and tabs stay.
	 */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\r\n\t]]");

	/** Something that can be seen: neither space of any kind nor a sign of formatting. */
	private static final Pattern LEGIBLE = Pattern.compile("[^\\p{Z}\\p{Cf}\\p{Cntrl}]");

	/** Nobody mends more at once; who sends more is no officer. */
	private static final int MOST_PROBLEMS = 100;

	private final ObjectMapper json;

	private final Validator validator;

	Answers(ObjectMapper json, Validator validator) {
		this.json = json.copy()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
			.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
		this.json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
		this.validator = validator;
	}

	/**
	 * Builds the command.
	 * @throws AnswersRefused with a problem for every answer that is missing, overlong,
	 * out of range, of the wrong kind, or not asked for
	 */
	<C extends Record> C command(Class<C> form, Map<String, Object> answers) {
		var wrongKind = new WrongKind();
		var command = read(form, this.json.valueToTree(tidy(answers)), wrongKind);
		var problems = new ArrayList<>(wrongKind.problems());
		this.validator.validate(command)
			.stream()
			.map(Violation::problem)
			.filter((problem) -> !wrongKind.concerns(problem.field()))
			.forEach(problems::add);
		AnswersRefused.unlessNone(problems);
		return command;
	}

	/**
	 * Reads what can be read, and notes what is of the wrong kind.
	 */
	private <C extends Record> C read(Class<C> form, ObjectNode answers, WrongKind wrongKind) {
		var reader = this.json.copy().addHandler(wrongKind);
		for (var round = 0; round < MOST_PROBLEMS; round++) {
			try {
				return reader.treeToValue(answers, form);
			}
			catch (JsonMappingException ex) {
				wrongKind.takeOut(ex, answers);
			}
			catch (JsonProcessingException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new AnswersRefused(wrongKind.problems());
	}

	/**
	 * The answers that make a command; those not given are left out.
	 */
	Map<String, Object> answers(Record command) {
		return tidy(this.json.convertValue(command, new TypeReference<Map<String, Object>>() {
		}));
	}

	/**
	 * Plain values without blank ones: texts without blanks around them, lists, maps.
	 */
	Map<String, Object> tidy(Map<String, Object> answers) {
		var tidied = new LinkedHashMap<String, Object>();
		var values = (answers instanceof VariableMap typed) ? typed.keySet() : answers.keySet();
		for (var key : values) {
			var value = (answers instanceof VariableMap typed) ? plain(typed.getValueTyped(key)) : answers.get(key);
			var tidy = tidyValue(value);
			if (tidy != null) {
				tidied.put(key, tidy);
			}
		}
		return tidied;
	}

	private @Nullable Object plain(@Nullable TypedValue value) {
		if (value instanceof JsonValue spin) {
			return read(Objects.requireNonNullElse(spin.getValueSerialized(), "null"));
		}
		if (value instanceof SerializableValue) {
			throw new AnswersRefused(Problem.of("answers.serialised"));
		}
		return (value != null) ? value.getValue() : null;
	}

	private @Nullable Object read(String text) {
		try {
			return this.json.readValue(text, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new AnswersRefused(Problem.of("answers.notJson"));
		}
	}

	@SuppressWarnings("unchecked")
	private @Nullable Object tidyValue(@Nullable Object value) {
		if (value instanceof String text) {
			var broken = LINE_BREAK.matcher(text).replaceAll("\n");
			var written = CONTROL.matcher(broken).replaceAll("").strip();
			return LEGIBLE.matcher(written).find() ? written : null;
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::tidyValue).filter(Objects::nonNull).toList();
		}
		if (value instanceof Map<?, ?> map) {
			return tidy((Map<String, Object>) map);
		}
		if (value instanceof Date date) {
			return Days.of(date).toString();
		}
		if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Enum<?>
				|| value instanceof LocalDate) {
			return value;
		}
		throw new AnswersRefused(Problem.of("answers.serialised"));
	}

}
