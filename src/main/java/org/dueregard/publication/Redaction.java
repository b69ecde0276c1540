package org.dueregard.publication;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Passages that are withheld, and why.
 */
record Redaction(List<String> passages, String reason) {

	static final Redaction NONE = new Redaction(List.of(), "");

	/**
	 * Reads the passages from the officer's answer, one on each line.
	 */
	static Redaction of(@Nullable String lines, @Nullable String reason) {
		var passages = Objects.requireNonNullElse(lines, "")
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.toList();
		return new Redaction(passages, (reason != null) ? reason.strip() : "");
	}

	/**
	 * The passages that stand in none of the texts.
	 */
	List<String> notIn(Collection<String> texts) {
		return this.passages.stream()
			.filter((passage) -> texts.stream().noneMatch((text) -> pattern(passage).matcher(text).find()))
			.toList();
	}

	/**
	 * The passages that the reason would make public after all.
	 */
	List<String> repeatedByReason() {
		return this.passages.stream().filter((passage) -> pattern(passage).matcher(this.reason).find()).toList();
	}

	/**
	 * The text with every passage replaced by the reason. Passages that overlap are
	 * hidden together, so nothing of either is left over.
	 */
	String applyTo(String text) {
		var hidden = new BitSet(text.length());
		for (var passage : this.passages) {
			var occurrence = pattern(passage).matcher(text);
			for (var from = 0; occurrence.find(from); from = occurrence.start() + 1) {
				hidden.set(occurrence.start(), occurrence.end());
			}
		}
		var shown = new StringBuilder();
		var position = 0;
		for (var start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(position)) {
			shown.append(text, position, start).append("[redacted: ").append(this.reason).append(']');
			position = hidden.nextClearBit(start);
		}
		return shown.append(text.substring(position)).toString();
	}

	// A passage copied from a page has lost the line breaks it had in the text.
	private static Pattern pattern(String passage) {
		return Pattern.compile(
				Arrays.stream(passage.split("(?U)\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")),
				Pattern.UNICODE_CHARACTER_CLASS);
	}

}
