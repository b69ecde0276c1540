package org.dueregard.audit;

import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.dueregard.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, so shortened that it shows whether two answers are the same and
 * nothing else: SHA-256 of their JSON with its keys in the order of the alphabet. Lists
 * of plain values are sets in our commands, so they are put in order too.
 */
public final class Digest {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private Digest() {
	}

	/**
	 * The digest of answers by key; null when there are none.
	 */
	public static @Nullable String of(Map<String, ?> answers) {
		try {
			return answers.isEmpty() ? null : Sha256
				.of(MAPPER.writeValueAsString(MAPPER.treeToValue(inOrder(MAPPER.valueToTree(answers)), Object.class)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Answers that are no JSON", ex);
		}
	}

	private static JsonNode inOrder(JsonNode node) {
		if (node.isArray()) {
			var items = StreamSupport.stream(node.spliterator(), false).map(Digest::inOrder);
			var plain = StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode);
			return JsonNodeFactory.instance.arrayNode()
				.addAll((plain ? items.sorted((one, other) -> one.asText().compareTo(other.asText())) : items)
					.toList());
		}
		if (node.isObject()) {
			var ordered = JsonNodeFactory.instance.objectNode();
			node.properties().forEach((property) -> ordered.set(property.getKey(), inOrder(property.getValue())));
			return ordered;
		}
		return node;
	}

}
