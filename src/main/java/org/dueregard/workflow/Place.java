package org.dueregard.workflow;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where among the answers one stands that cannot be read.
 *
 * @param parent what it stands in
 * @param step how it is found there
 * @param field its path, such as {@code items[2].date}
 */
record Place(JsonNode parent, JsonMappingException.Reference step, String field) {

	/**
	 * The innermost answer on the way to what is unreadable.
	 */
	static Place of(JsonMappingException unreadable, JsonNode answers) {
		var place = new Place(answers, unreadable.getPath().get(0), unreadable.getPath().get(0).getFieldName());
		for (var step : unreadable.getPath().subList(1, unreadable.getPath().size())) {
			var node = place.node();
			if (step.getFieldName() != null && node.has(step.getFieldName())) {
				place = new Place(node, step, place.field + "." + step.getFieldName());
			}
			else if (step.getFieldName() == null && node.has(step.getIndex())) {
				place = new Place(node, step, "%s[%d]".formatted(place.field, step.getIndex()));
			}
		}
		return place;
	}

	private JsonNode node() {
		return (this.step.getFieldName() != null) ? this.parent.get(this.step.getFieldName())
				: this.parent.get(this.step.getIndex());
	}

	/**
	 * Takes the answer out. A row leaves an empty one, so that those after it keep their
	 * numbers.
	 */
	void clear(boolean isRow) {
		if (this.parent instanceof ObjectNode answers) {
			answers.remove(this.step.getFieldName());
		}
		else if (isRow) {
			((ArrayNode) this.parent).set(this.step.getIndex(), ((ArrayNode) this.parent).objectNode());
		}
		else {
			((ArrayNode) this.parent).remove(this.step.getIndex());
		}
	}

}
