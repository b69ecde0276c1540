package org.dueregard.request;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with what somebody typed, in the order of the page.
 */
final class Mistakes {

	private final List<Mistake> all = new ArrayList<>();

	void add(String field, String key) {
		this.all.add(new Mistake(field, key));
	}

	public boolean isEmpty() {
		return this.all.isEmpty();
	}

	public List<Mistake> all() {
		return this.all;
	}

	public boolean has(String field) {
		return at(field) != null;
	}

	/**
	 * The sentence about a field; null where nothing is wrong.
	 */
	public @Nullable String at(String field) {
		return this.all.stream()
			.filter((each) -> each.field().equals(field))
			.map(Mistake::key)
			.findFirst()
			.orElse(null);
	}

	/**
	 * One of them.
	 *
	 * @param field id of what is to have the focus
	 * @param key of the sentence that says what to do
	 */
	public record Mistake(String field, String key) {
	}

}
