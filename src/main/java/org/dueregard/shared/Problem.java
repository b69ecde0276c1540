package org.dueregard.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what an officer asked for, and what to do about it.
 *
 * @param field path of the answer at fault in the form, such as {@code items[2].title};
 * null when no single answer is
 * @param key message key of the sentence that says what is wrong and what to do
 * @param arguments values for the sentence's placeholders
 */
public record Problem(@Nullable String field, String key, List<Object> arguments) {

	public static Problem with(String field, String key, Object... arguments) {
		return new Problem(field, key, List.of(arguments));
	}

	public static Problem of(String key, Object... arguments) {
		return new Problem(null, key, List.of(arguments));
	}

}
