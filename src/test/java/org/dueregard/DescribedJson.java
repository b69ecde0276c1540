package org.dueregard;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/**
 * A JSON Schema by which documents are judged more strictly than it asks: they must have
 * nothing that it does not name.
 */
public final class DescribedJson {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JsonSchema schema;

	public DescribedJson(String schema) {
		var strict = read(schema);
		strict.get("$defs").forEach((part) -> {
			if (part.has("properties")) {
				((ObjectNode) part).put("additionalProperties", false);
			}
		});
		this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
			.getSchema(strict, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
	}

	/**
	 * Where a document is not as the schema says.
	 */
	public List<String> mistakes(String document) {
		return this.schema.validate(read(document)).stream().map(ValidationMessage::toString).toList();
	}

	public static JsonNode read(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new AssertionError("Not JSON: " + text, ex);
		}
	}

}
