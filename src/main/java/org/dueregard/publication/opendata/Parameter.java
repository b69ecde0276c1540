package org.dueregard.publication.opendata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dueregard.assessment.ProposalKind;
import org.dueregard.assessment.Timeliness;
import org.dueregard.impact.Rating;
import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.Facet;
import org.dueregard.publication.register.IndexCard;
import org.dueregard.signoff.Outcome;

/**
 * Something that the interface can be asked with. The same rules refuse what does not
 * hold and describe it in the OpenAPI document.
 *
 * @param most how often it may be given
 */
record Parameter(String name, int most, Shape shape) {

	static final int LARGEST_PAGE = 100;

	static final int USUAL_PAGE = 20;

	private static final int SEVERAL = 20;

	static final List<Parameter> ALL = Stream.concat(
			Stream.concat(Stream.of(new Parameter("words", 1, new Text(Asked.LONGEST))),
					Arrays.stream(Facet.values())
						.map((facet) -> new Parameter(facet.parameter(), SEVERAL, shape(facet)))),
			Stream.of(
					new Parameter("sort", 1,
							new OneOf(Arrays.stream(Asked.Sort.values()).map(Asked.Sort::word).toList())),
					new Parameter("page", 1, new Whole(1_000_000, 1)),
					new Parameter("size", 1, new Whole(LARGEST_PAGE, USUAL_PAGE))))
		.toList();

	private static Shape shape(Facet facet) {
		return switch (facet) {
			case KIND -> names(ProposalKind.values());
			case OUTCOME -> new OneOf(
					Stream.concat(Arrays.stream(Outcome.values()).map(Enum::name), Stream.of(IndexCard.SCREENED_OUT))
						.toList());
			case RATING -> names(Rating.values());
			case TIMELINESS -> names(Timeliness.values());
			case ACTIONS -> new OneOf(IndexCard.ACTIONS);
			case YEAR -> new Code("[0-9]{4}", "a year such as 2026");
			case BODY, CHARACTERISTIC ->
				new Code("[a-z0-9][a-z0-9_-]{0,63}", "small letters a to z, digits, _ and -, 64 at most");
		};
	}

	private static OneOf names(Enum<?>... values) {
		return new OneOf(Arrays.stream(values).map(Enum::name).toList());
	}

	/**
	 * Looks at what was given under this name.
	 * @return what is allowed, if it is not
	 */
	Optional<String> wrong(List<String> values) {
		if (values.size() > this.most) {
			return Optional.of((this.most == 1) ? "once" : "up to %d times".formatted(this.most));
		}
		return values.stream().allMatch(this.shape::fits) ? Optional.empty() : Optional.of(this.shape.inWords());
	}

	/**
	 * As OpenAPI describes it.
	 */
	Map<String, Object> described() {
		var described = new LinkedHashMap<String, Object>();
		described.put("name", this.name);
		described.put("in", "query");
		described.put("description", Said.of("data.parameter." + this.name));
		if (this.most > 1) {
			described.put("schema",
					Schemas.inOrder("type", "array", "maxItems", this.most, "items", this.shape.schema()));
			described.put("style", "form");
			described.put("explode", true);
		}
		else {
			described.put("schema", this.shape.schema());
		}
		return described;
	}

	/**
	 * What a value must look like.
	 */
	sealed interface Shape {

		boolean fits(String value);

		String inWords();

		Map<String, Object> schema();

	}

	/**
	 * One of a few words.
	 */
	record OneOf(List<String> words) implements Shape {

		@Override
		public boolean fits(String value) {
			return this.words.contains(value);
		}

		@Override
		public String inWords() {
			return String.join(", ", this.words);
		}

		@Override
		public Map<String, Object> schema() {
			return Schemas.inOrder("type", "string", "enum", this.words);
		}

	}

	/**
	 * A code of which there may be more tomorrow.
	 */
	record Code(String pattern, String inWords) implements Shape {

		@Override
		public boolean fits(String value) {
			return value.matches(this.pattern);
		}

		@Override
		public Map<String, Object> schema() {
			return Schemas.inOrder("type", "string", "pattern", "^" + this.pattern + "$");
		}

	}

	/**
	 * A whole number from 1.
	 */
	record Whole(int largest, int usual) implements Shape {

		@Override
		public boolean fits(String value) {
			return value.matches("[1-9][0-9]{0,8}") && Integer.parseInt(value) <= this.largest;
		}

		@Override
		public String inWords() {
			return "a whole number from 1 to " + this.largest;
		}

		@Override
		public Map<String, Object> schema() {
			return Schemas.inOrder("type", "integer", "minimum", 1, "maximum", this.largest, "default", this.usual);
		}

	}

	/**
	 * Words in any language.
	 */
	record Text(int longest) implements Shape {

		@Override
		public boolean fits(String value) {
			return value.codePointCount(0, value.length()) <= this.longest;
		}

		@Override
		public String inWords() {
			return "up to %d characters".formatted(this.longest);
		}

		@Override
		public Map<String, Object> schema() {
			return Schemas.inOrder("type", "string", "maxLength", this.longest);
		}

	}

}
