package org.dueregard.workflow;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A file in {@code forms}.
 *
 * @param name of the file, without its ending
 */
record Form(String name, JsonNode schema) {

	static Stream<Form> all() {
		var files = Objects.requireNonNull(new File("forms").listFiles());
		return Arrays.stream(files).sorted().map(Form::read);
	}

	private static Form read(File file) {
		try {
			return new Form(file.getName().replace(".form", ""), new ObjectMapper().readTree(file));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	String title() {
		return this.schema.at("/properties/title").asText();
	}

	List<JsonNode> questions() {
		return questions(this.schema);
	}

	/** What a form, or a row of a list, asks; rows of its lists left out. */
	static List<JsonNode> questions(JsonNode parent) {
		return components(parent).filter((component) -> !key(component).isEmpty()).toList();
	}

	/** Every component, those in rows too. */
	List<JsonNode> everything() {
		return within(this.schema).toList();
	}

	private static Stream<JsonNode> within(JsonNode parent) {
		return components(parent).flatMap((component) -> Stream.concat(Stream.of(component), within(component)));
	}

	private static Stream<JsonNode> components(JsonNode parent) {
		return StreamSupport.stream(parent.path("components").spliterator(), false);
	}

	static boolean isList(JsonNode component) {
		return component.path("type").asText().equals("dynamiclist");
	}

	/** Empty where nothing is asked. */
	static String key(JsonNode component) {
		return component.path(isList(component) ? "path" : "key").asText();
	}

	static String label(JsonNode component) {
		return component.path(component.has("dateLabel") ? "dateLabel" : "label").asText();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
