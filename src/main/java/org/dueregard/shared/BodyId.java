package org.dueregard.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A public authority, and the engine's tenant of the same id.
 *
 * @param value never blank
 */
public record BodyId(@JsonValue String value) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public BodyId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("BodyId is blank");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
