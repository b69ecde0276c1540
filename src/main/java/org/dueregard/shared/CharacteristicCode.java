package org.dueregard.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A characteristic people share: a protected one such as {@code age}, or one a body adds
 * such as {@code carers}.
 *
 * @param value never blank
 */
public record CharacteristicCode(@JsonValue String value) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public CharacteristicCode {
		if (value.isBlank()) {
			throw new IllegalArgumentException("CharacteristicCode is blank");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
