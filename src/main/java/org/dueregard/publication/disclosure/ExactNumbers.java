package org.dueregard.publication.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.publication.disclosure.PersonalData.Found;
import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.Snapshot;

/**
 * Numbers of people that a document hides or rounds, typed out in its prose: "3 of 40",
 * "1,337 visitors", "(n = 3)". A small number or a year counts only beside words that
 * make it one of people, for as a rule it is something else.
 */
final class ExactNumbers {

	private static final String NONE = "(?!)";

	private static final int OFTEN_SOMETHING_ELSE = 100;

	/** What makes it another number: part of one, money, an age, a reference. */
	private static final String APART = "(?<![\\p{L}\\p{N}])(?<!\\p{L}-|\\d[.,:/-]|[\u00A3$\u20AC#]|[\u00A3$\u20AC]\\s"
			+ "|\\b(?:aged?|ages|under|over|below|above|page|part|table|section|level|route|bus|room|grade|band|ward"
			+ "|phase|stage|year|number|figure|item|option|paragraph|minute|no\\.|s\\.)\\s)";

	private static final String OF_A_TOTAL = "(?:/|\\s+out\\s+of\\s+|\\s+of\\s+)(?:(?:the|all|those|these|our)\\s+)?"
			+ "(?:\\d[\\d,]{0,9}|%s)(?![\\p{L}\\p{N}]|-\\p{L}|[.,/]\\d|\\s?%%)";

	private static final String OF_PEOPLE = "\\s+(?:(?!(?:of|in|or|to|and|the|for|by)\\s)[\\p{L}-]+\\s+){0,2}"
			+ FewPeople.PEOPLE;

	private static final String DOING = "\\s+(?:of (?:them|us|whom)|who|with|without|aged|over \\d|under \\d|said|say|told|asked|answered|replied|responded|wrote"
			+ "|came|come|attended|took part|take part|want|wanted|need|needed|use|used|live|lived|were|are|have|had"
			+ "|will|would|could|can|cannot|do|did|felt|feared|agreed|disagreed|objected|supported|spoke)(?![\\p{L}\\p{N}])";

	private static final String NOT_OF_PEOPLE = "(?![\\p{L}\\p{N}/]|[.,:]\\d|-\\p{L}|\\s?(?:%|per\\s?cent|p\\b|pence|pounds|million|billion"
			+ "|thousand|miles?|km|kilomet|met(?:re|er)s?|m\\b|years?|months?|weeks?|days?|hours?|minutes?|square|acres?"
			+ "|hectares?|tonnes?|kg))";

	private static final String LAST = "(?:only|just|exactly|whom|them|by|was|were)\\s+%s(?=\\s*(?:[.;:)!?](?!\\d)|,(?!\\d)|$))";

	private static final String IN_BRACKETS = "\\(\\s?(?:n\\s?=\\s?)?%1$s\\s?\\)|(?<![\\p{L}\\p{N}])n\\s?=\\s?%1$s(?![\\p{L}\\p{N}]|[.,]\\d)";

	private final List<Pattern> shapes;

	private ExactNumbers(Collection<Integer> notTold, Predicate<Integer> isSmall) {
		this.shapes = Stream.of(shape(notTold, isSmall)).filter((shape) -> !notTold.isEmpty()).toList();
	}

	/**
	 * Those of a document that the public reads hidden, rounded or not at all.
	 */
	static ExactNumbers of(Snapshot assessment, NumbersTold told) {
		var notTold = assessment.numbersOfPeople()
			.stream()
			.filter((each) -> told.told(each).number() != each.number())
			.map(PeopleCount::number)
			.distinct()
			.sorted()
			.toList();
		return new ExactNumbers(notTold, told::isSmall);
	}

	List<Found> in(String text) {
		var prose = PersonalData.withoutWebAddresses(text);
		return this.shapes.stream().flatMap((shape) -> PersonalData.EXACT_NUMBER.find(shape, prose).stream()).toList();
	}

	/** Small numbers of people in so many words are found as very few people already. */
	private static Pattern shape(Collection<Integer> notTold, Predicate<Integer> isSmall) {
		var any = either(notTold.stream());
		var large = either(notTold.stream().filter(isSmall.negate()));
		var plain = either(notTold.stream().filter((number) -> !isOftenSomethingElse(number)));
		return Pattern.compile("(?i)" + APART
				+ "(?:%s(?:%s|%s)|%s%s|%s%s)".formatted(any, OF_A_TOTAL.formatted(NumberWords.shapeBelow(100)), DOING,
						large, OF_PEOPLE, plain, NOT_OF_PEOPLE)
				+ "|" + IN_BRACKETS.formatted(any) + "|\\b" + LAST.formatted(any), Pattern.UNICODE_CHARACTER_CLASS);
	}

	private static boolean isOftenSomethingElse(int number) {
		return number < OFTEN_SOMETHING_ELSE || number >= 1900 && number <= 2100;
	}

	private static String either(Stream<Integer> numbers) {
		return Stream.concat(Stream.of(NONE), numbers.map(NumberWords::shape))
			.collect(Collectors.joining("|", "(?:", ")"));
	}

}
