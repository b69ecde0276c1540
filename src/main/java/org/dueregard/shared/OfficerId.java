package org.dueregard.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A signed-in person, by the name they sign in with.
 *
 * @param value never blank
 */
public record OfficerId(@JsonValue String value) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public OfficerId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("OfficerId is blank");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
