package org.dueregard.publication;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Data about persons that has a shape one can look for. A safety net under the
 * information officer, who reads the text: names have no shape.
 */
enum PersonalData {

	/** Also written with "(at)" or, within an address of the web, with "%40". */
	EMAIL("email",
			"[\\p{L}\\p{N}._+'-]{1,64}(?:[@\uFF20]|%40|\\s?[(\\[]at[)\\]]\\s?)"
					+ "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,8}",
			(found) -> true),
	/** National and international writing of numbers that Ofcom's plan knows. */
	TELEPHONE("telephone",
			"(?<![\\p{L}\\p{N}-])(?<!\\d[.,/])(?:(?:\\+|00)44\\s{0,2}(?:\\(0\\))?(?:[\\s().-]{0,2}\\d){9,10}"
					+ "|\\(?0(?:[18]\\d(?:[\\s().-]{0,2}\\d){7,8}|[23579]\\d(?:[\\s().-]{0,2}\\d){8}))"
					+ "(?![\\p{L}\\p{N}])",
			(found) -> true),
	/** Two letters, six digits, one letter; "of 10 20 30 a month" is none. */
	NATIONAL_INSURANCE_NUMBER("nationalInsuranceNumber",
			"(?<![\\p{L}\\p{N}])[A-Z]{2}(?:[\\s-]?\\d{2}){3}[\\s-]?[A-D](?![\\p{L}\\p{N}])",
			(found) -> !found.matches("([dfiquv].|.[dfiquvo]).*")),
	/** Both halves; the first half alone names no household. "M1 1st" is a floor. */
	POSTCODE("postcode", "(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]?\\s{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])",
			(found) -> !found.matches(".*\\d(st|nd|rd|th)"));

	private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

	private final String word;

	private final Pattern shape;

	private final Predicate<String> personal;

	PersonalData(String word, String shape, Predicate<String> personal) {
		this.word = word;
		this.shape = Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
		this.personal = personal;
	}

	/**
	 * What it is called in message keys.
	 */
	String word() {
		return this.word;
	}

	/**
	 * Everything that looks like personal data, as it stands in the text. Addresses of
	 * the web are sources and may hold any digits; only an e-mail address in one counts.
	 */
	static List<Found> in(String text) {
		var prose = WEB_ADDRESS.matcher(text).replaceAll(" ");
		return Arrays.stream(values()).flatMap((kind) -> kind.find((kind == EMAIL) ? text : prose).stream()).toList();
	}

	private List<Found> find(String text) {
		return this.shape.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter(this.personal)
			.map((found) -> new Found(this, found.strip().replaceAll("(?U)\\s+", " ")))
			.toList();
	}

	/**
	 * The text without what looks like personal data, for a text that nobody clears.
	 */
	static String removedFrom(String text) {
		var safe = text;
		for (var kind : values()) {
			safe = kind.shape.matcher(safe)
				.replaceAll((match) -> kind.personal.test(match.group()) ? "[personal data removed]"
						: Matcher.quoteReplacement(match.group()));
		}
		return safe;
	}

	/**
	 * One piece of personal data.
	 */
	record Found(PersonalData kind, String text) {
	}

}
