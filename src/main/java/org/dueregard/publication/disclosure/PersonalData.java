package org.dueregard.publication.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Data about persons that has a shape one can look for. A safety net under the
 * information officer, who reads the text: not every name looks like one.
 */
public enum PersonalData {

	/** Also written with "(at)" or, within an address of the web, with "%40". */
	EMAIL("email", "an e-mail address",
			"(?i)[\\p{L}\\p{N}._+'-]{1,64}(?:[@\uFF20]|%40|\\s?[(\\[]at[)\\]]\\s?)"
					+ "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,8}",
			(found) -> true),
	/** National and international writing of numbers that Ofcom's plan knows. */
	TELEPHONE("telephone", "a telephone number",
			"(?<![\\p{L}\\p{N}-])(?<!\\d[.,/])(?:(?:\\+|00)44\\s{0,2}(?:\\(0\\))?(?:[\\s().-]{0,2}\\d){9,10}"
					+ "|\\(?0(?:[18]\\d(?:[\\s().-]{0,2}\\d){7,8}|[23579]\\d(?:[\\s().-]{0,2}\\d){8}))"
					+ "(?![\\p{L}\\p{N}])",
			(found) -> true),
	/** Two letters, six digits, one letter; "of 10 20 30 a month" is none. */
	NATIONAL_INSURANCE_NUMBER("nationalInsuranceNumber", "a National Insurance number",
			"(?i)(?<![\\p{L}\\p{N}])[A-Z]{2}(?:[\\s-]?\\d{2}){3}[\\s-]?[A-D](?![\\p{L}\\p{N}])",
			(found) -> !found.matches("([dfiquv].|.[dfiquvo]).*")),
	/** Both halves; the first half alone names no household. "M1 1st" is a floor. */
	POSTCODE("postcode", "a full postcode",
			"(?i)(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]?\\s{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])",
			(found) -> !found.matches("(?i).*\\d(st|nd|rd|th)")),
	/** After a title, or a usual first name before a word that is no place. */
	NAME("name", "a name", Names.SHAPE, Names::isName),
	/** So few persons that whoever knows them knows whom it means. */
	FEW_PEOPLE("fewPeople", "a small number of people"),
	/** One that the document hides or rounds, in so many words. */
	EXACT_NUMBER("exactNumber", "an exact number of people"),
	/** Which only the exact numbers give. */
	SHARE("share", "a percentage");

	private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

	/**
	 * What nobody publishes by an oversight, and no reading can take for anything else.
	 */
	private static final List<PersonalData> CERTAIN = List.of(EMAIL, TELEPHONE, NATIONAL_INSURANCE_NUMBER, POSTCODE);

	private final String word;

	private final String called;

	private final @Nullable Pattern shape;

	private final Predicate<String> personal;

	PersonalData(String word, String called) {
		this.word = word;
		this.called = called;
		this.shape = null;
		this.personal = (found) -> true;
	}

	PersonalData(String word, String called, String shape, Predicate<String> personal) {
		this.word = word;
		this.called = called;
		this.shape = Pattern.compile(shape, Pattern.UNICODE_CHARACTER_CLASS);
		this.personal = personal;
	}

	/**
	 * What it is called in message keys.
	 */
	public String word() {
		return this.word;
	}

	/**
	 * What the public reads in its place.
	 */
	public String called() {
		return this.called;
	}

	/**
	 * What looks like personal data of a kind that has one shape in all texts. Addresses
	 * of the web are sources and may hold any digits; only an e-mail address in one
	 * counts.
	 */
	static List<Found> in(String text) {
		var prose = withoutWebAddresses(text);
		return Arrays.stream(values())
			.filter((kind) -> kind.shape != null)
			.flatMap((kind) -> kind.find(kind.shape, (kind == EMAIL) ? text : prose).stream())
			.toList();
	}

	static String withoutWebAddresses(String text) {
		return WEB_ADDRESS.matcher(text).replaceAll(" ");
	}

	/**
	 * That of it which is beyond doubt, for a text that nobody can accept it in.
	 */
	public static List<Found> certainIn(String text) {
		return in(text).stream().filter((found) -> CERTAIN.contains(found.kind())).toList();
	}

	/**
	 * What has a shape, as this kind of personal data. What only looks like it hides
	 * nothing that begins within it: "Ask Mrs" is none, "Mrs Thwaite" after it is.
	 */
	List<Found> find(Pattern looking, String text) {
		var found = new ArrayList<Found>();
		var place = looking.matcher(text);
		for (var from = 0; from <= text.length() && place.find(from);) {
			var isPersonal = this.personal.test(place.group());
			if (isPersonal) {
				found.add(new Found(this, place.group().strip().replaceAll("(?U)\\s+", " ")));
			}
			from = isPersonal ? Math.max(place.end(), from + 1) : place.start() + 1;
		}
		return found;
	}

	/**
	 * The text without what is beyond doubt personal data, for a text that nobody clears.
	 */
	public static String removedFrom(String text) {
		var safe = text;
		for (var kind : CERTAIN) {
			safe = Objects.requireNonNull(kind.shape)
				.matcher(safe)
				.replaceAll((match) -> kind.personal.test(match.group()) ? "[personal data removed]"
						: Matcher.quoteReplacement(match.group()));
		}
		return safe;
	}

	/**
	 * One piece of personal data.
	 *
	 * @param text on one line, as a reader sees it
	 */
	public record Found(PersonalData kind, String text) {

		private static final String BETWEEN = " ";

		/**
		 * How a form names it: its kind and its text.
		 */
		public String id() {
			return this.kind.name() + BETWEEN + this.text;
		}

		public static Found ofId(String id) {
			var end = id.indexOf(BETWEEN);
			return new Found(valueOf(id.substring(0, end)), id.substring(end + 1));
		}

	}

}
