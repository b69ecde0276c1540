package org.dueregard.publication.opendata;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.dueregard.publication.document.PublishedAssessment;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of the records that answers are made of, read off the records themselves,
 * so that they cannot say anything else.
 */
final class Schemas {

	private static final Map<Type, Map<String, Object>> PLAIN = Map.of(String.class, Map.of("type", "string"),
			int.class, Map.of("type", "integer"), Integer.class, Map.of("type", "integer"), long.class,
			Map.of("type", "integer"), boolean.class, Map.of("type", "boolean"), Boolean.class,
			Map.of("type", "boolean"), LocalDate.class, inOrder("type", "string", "format", "date"));

	private final Map<String, Map<String, Object>> named = new TreeMap<>();

	private final String place;

	/**
	 * @param place where in a document they stand, as {@code #/$defs/}
	 */
	Schemas(String place) {
		this.place = place;
	}

	/**
	 * The schemas of all records that were met, by their names.
	 */
	Map<String, Map<String, Object>> named() {
		return this.named;
	}

	/**
	 * The schema of a type, or where it stands.
	 */
	Map<String, Object> of(Type type) {
		if (PLAIN.containsKey(type)) {
			return PLAIN.get(type);
		}
		if (type instanceof ParameterizedType several) {
			var arguments = several.getActualTypeArguments();
			return (several.getRawType() == List.class) ? inOrder("type", "array", "items", of(arguments[0]))
					: inOrder("type", "object", "additionalProperties", of(arguments[1]));
		}
		var known = (Class<?>) type;
		if (known.isEnum()) {
			return inOrder("type", "string", "enum",
					Arrays.stream(known.getEnumConstants()).map(String::valueOf).toList());
		}
		var components = known.getRecordComponents();
		if (components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
			return of(components[0].getGenericType());
		}
		if (!this.named.containsKey(known.getSimpleName())) {
			this.named.put(known.getSimpleName(), Map.of());
			this.named.put(known.getSimpleName(), explained(known.getSimpleName(), ofRecord(components)));
		}
		return Map.of("$ref", this.place + known.getSimpleName());
	}

	/**
	 * With a sentence where its names alone would not say what it means.
	 */
	private static Map<String, Object> explained(String name, Map<String, Object> schema) {
		var explained = new LinkedHashMap<>(schema);
		Said.find("data.schema." + name).ifPresent((sentence) -> explained.put("description", sentence));
		return explained;
	}

	/**
	 * What may be null need not be there: documents of earlier years know less.
	 */
	private Map<String, Object> ofRecord(RecordComponent... components) {
		var properties = new LinkedHashMap<String, Object>();
		var required = new ArrayList<String>();
		for (var component : components) {
			var schema = component.getAccessor().isAnnotationPresent(JsonRawValue.class) ? of(PublishedAssessment.class)
					: of(component.getGenericType());
			properties.put(component.getName(), isNullable(component.getAnnotatedType())
					? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema);
			if (!isNullable(component.getAnnotatedType())) {
				required.add(component.getName());
			}
		}
		return inOrder("type", "object", "required", required, "properties", properties);
	}

	/**
	 * The same words in the same order at every start, so that their hash stays.
	 */
	static Map<String, Object> inOrder(Object... namesAndValues) {
		var map = new LinkedHashMap<String, Object>();
		for (var at = 0; at < namesAndValues.length; at += 2) {
			map.put((String) namesAndValues[at], namesAndValues[at + 1]);
		}
		return map;
	}

	private static boolean isNullable(AnnotatedElement type) {
		return type.isAnnotationPresent(Nullable.class);
	}

}
