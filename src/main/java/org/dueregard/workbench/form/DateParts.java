package org.dueregard.workbench.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day as it is typed: in three parts. An impossible one keeps its parts, so that it can
 * be shown again and be refused by name.
 */
public record DateParts(String dayOfMonth, String month, String year) {

	/** Stands for a slash typed in a part, such as a whole day typed in the first. */
	private static final char SLASH_WITHIN = '\u2215';

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

	/**
	 * From an answer: {@code 2026-11-22}, or the parts of an impossible day.
	 */
	static DateParts of(String answer) {
		var iso = ISO.matcher(answer);
		if (iso.matches()) {
			return new DateParts(withoutZero(iso.group(3)), withoutZero(iso.group(2)), iso.group(1));
		}
		var typed = answer.split("/", 3);
		return (typed.length == 3) ? new DateParts(slashed(typed[0]), slashed(typed[1]), slashed(typed[2]))
				: new DateParts(answer, "", "");
	}

	/**
	 * The answer these parts make: {@code 2026-11-22}, {@code 32/13/2026}, or nothing
	 * when all are empty.
	 */
	public String answer() {
		if ((this.dayOfMonth + this.month + this.year).isBlank()) {
			return "";
		}
		// With slashes, because a year typed first must not turn into a day
		return day().map(LocalDate::toString)
			.orElseGet(() -> Stream.of(this.dayOfMonth, this.month, this.year)
				.map((part) -> part.replace('/', SLASH_WITHIN))
				.collect(Collectors.joining("/")));
	}

	private static String slashed(String part) {
		return part.replace(SLASH_WITHIN, '/');
	}

	/**
	 * The day these parts make; empty when they make none.
	 */
	public Optional<LocalDate> day() {
		if (!this.dayOfMonth.strip().matches("[0-9]{1,2}") || !this.month.strip().matches("[0-9]{1,2}")
				|| !this.year.strip().matches("[0-9]{4}")) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(this.year.strip()), Integer.parseInt(this.month.strip()),
					Integer.parseInt(this.dayOfMonth.strip())));
		}
		catch (DateTimeException impossible) {
			return Optional.empty();
		}
	}

	private static String withoutZero(String digits) {
		return digits.replaceFirst("^0", "");
	}

}
