package org.dueregard.publication.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Passages that are withheld, each with the reason that stands in its place.
 */
public record Redaction(List<Passage> passages) {

	public static final Redaction NONE = new Redaction(List.of());

	/**
	 * Reads the passages from the officer's answer, one on each line.
	 */
	public static Redaction of(@Nullable String lines, @Nullable String reason) {
		var why = (reason != null) ? reason.strip() : "";
		return new Redaction(Objects.requireNonNullElse(lines, "")
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.map((line) -> new Passage(line, why))
			.toList());
	}

	/**
	 * These passages and those.
	 */
	public Redaction and(List<Passage> others) {
		return new Redaction(Stream.concat(this.passages.stream(), others.stream()).toList());
	}

	public boolean isEmpty() {
		return this.passages.isEmpty();
	}

	/**
	 * Every reason once, in the order of the passages.
	 */
	public String reasons() {
		return this.passages.stream().map(Passage::reason).distinct().collect(Collectors.joining("; "));
	}

	/**
	 * The passages that stand in none of the texts.
	 */
	public List<String> notIn(Collection<String> texts) {
		return this.passages.stream()
			.filter((passage) -> texts.stream().noneMatch(passage::standsIn))
			.map(Passage::text)
			.toList();
	}

	/**
	 * The passages that a reason would make public after all.
	 */
	public List<String> repeatedByReason() {
		return this.passages.stream()
			.filter((passage) -> this.passages.stream().map(Passage::reason).anyMatch(passage::standsIn))
			.map(Passage::text)
			.distinct()
			.toList();
	}

	/**
	 * The text with every passage replaced by its reason. Passages that overlap are
	 * hidden together, for the reason of the first, so nothing of either is left over.
	 */
	public String applyTo(String text) {
		if (isEmpty()) {
			return text;
		}
		var reasons = new String[text.length()];
		for (var passage : this.passages) {
			var occurrence = passage.shape().matcher(text);
			for (var from = 0; occurrence.find(from); from = occurrence.start() + 1) {
				Arrays.fill(reasons, occurrence.start(), occurrence.end(), passage.reason());
			}
		}
		var shown = new StringBuilder();
		for (var position = 0; position < reasons.length; position++) {
			if (reasons[position] == null) {
				shown.append(text.charAt(position));
			}
			else if (position == 0 || reasons[position - 1] == null) {
				shown.append("[redacted: ").append(reasons[position]).append(']');
			}
		}
		return shown.toString();
	}

	/**
	 * What is withheld wherever it stands, and why, as the public reads it.
	 */
	public record Passage(String text, String reason) {

		boolean standsIn(String other) {
			return shape().matcher(other).find();
		}

		// A passage copied from a page has lost the line breaks it had in the text; and a
		// number is never cut in two.
		Pattern shape() {
			var words = Arrays.stream(this.text.split("(?U)\\s+"))
				.map(Pattern::quote)
				.collect(Collectors.joining("\\s+"));
			return Pattern.compile(
					(Character.isDigit(this.text.charAt(0)) ? "(?<!\\d)" : "") + words
							+ (Character.isDigit(this.text.charAt(this.text.length() - 1)) ? "(?!\\d)" : ""),
					Pattern.UNICODE_CHARACTER_CLASS);
		}

	}

}
