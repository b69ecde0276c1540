package org.dueregard.workflow;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Gathers every answer that is of the wrong kind, where reading would stop at the first:
 * letters for a number, a choice that is not offered, a field the form does not have.
 */
class WrongKind extends DeserializationProblemHandler {

	private final Map<String, Problem> problems = new LinkedHashMap<>();

	List<Problem> problems() {
		return List.copyOf(this.problems.values());
	}

	/**
	 * Whether an answer, or what it stands in, was found to be of the wrong kind.
	 */
	boolean concerns(@Nullable String field) {
		return field != null && this.problems.keySet()
			.stream()
			.anyMatch((noted) -> field.equals(noted) || field.startsWith(noted + ".") || field.startsWith(noted + "["));
	}

	@Override
	public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
			JsonDeserializer<?> deserializer, Object owner, String name) throws java.io.IOException {
		note(parser, "answers.unknownField", name);
		parser.skipChildren();
		return true;
	}

	@Override
	public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value,
			String failure) {
		note(context.getParser(), keyFor(target), value);
		return null;
	}

	@Override
	public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value,
			String failure) {
		note(context.getParser(), keyFor(target), value);
		return null;
	}

	/**
	 * Notes an answer that could not be read, and takes it out so that the others can.
	 */
	void takeOut(JsonMappingException unreadable, JsonNode answers) {
		var place = Place.of(unreadable, answers);
		var target = (unreadable instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
		this.problems.putIfAbsent(place.field(),
				Problem.with(place.field(), (target != null) ? keyFor(target) : "answer.invalid"));
		place.clear(target != null && isRow(target));
	}

	/**
	 * Ids are records too, but of one value.
	 */
	private static boolean isRow(Class<?> target) {
		return target.isRecord() && target.getRecordComponents().length > 1;
	}

	private void note(JsonParser parser, String key, @Nullable Object given) {
		var path = parser.getParsingContext().pathAsPointer().toString();
		var field = path.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
		this.problems.putIfAbsent(field, new Problem(field, key, List.of(String.valueOf(given))));
	}

	private static String keyFor(Class<?> target) {
		if (Temporal.class.isAssignableFrom(target)) {
			return "answer.notADate";
		}
		if (Number.class.isAssignableFrom(target)) {
			return "answer.notANumber";
		}
		return (target.isEnum() || target == Boolean.class) ? "answer.notAChoice" : "answer.invalid";
	}

}
