package org.dueregard.shared;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name people use for an assessment: {@code EIA-2026-000123}.
 *
 * @param value year of registration and running number
 */
public record Reference(@JsonValue String value) {

	private static final Pattern SHAPE = Pattern.compile("EIA-\\d{4}-\\d{6,}");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Reference {
		if (!isOne(value)) {
			throw new IllegalArgumentException("Not a reference: " + value);
		}
	}

	public static Reference of(int year, long number) {
		return new Reference("EIA-%d-%06d".formatted(year, number));
	}

	public static boolean isOne(String text) {
		return SHAPE.matcher(text).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
