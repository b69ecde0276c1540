package org.dueregard.publication.disclosure;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.PeopleCount.Precision;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.shared.SmallNumbers;

/**
 * The numbers of people of one document as the public reads them, chosen together: a
 * small number cannot be worked out from others to fewer possible values than its own
 * "fewer than" leaves. Where it could, the total says no more than "or more". In
 * statistics that is secondary suppression, judged by feasibility intervals: Hundepool
 * and others, Handbook on Statistical Disclosure Control, second edition 2024, 4.2.2 and
 * 5.3.
 */
public final class NumbersTold {

	private static final int ROUNDS = 100;

	private final SmallNumbers rule;

	private final List<Sum> sums;

	private final Map<PeopleCount, PeopleCount> told = new IdentityHashMap<>();

	private NumbersTold(Collection<PeopleCount> numbers, List<Sum> sums, SmallNumbers rule) {
		this.rule = rule;
		this.sums = sums;
		numbers.forEach((number) -> this.told.put(number, number.forThePublic(rule)));
	}

	public static NumbersTold of(Snapshot assessment, SmallNumbers rule) {
		return of(assessment.numbersOfPeople(), Sum.in(assessment), rule);
	}

	/**
	 * Numbers, each a value of its own although it may equal another, and how they add
	 * up; a part that is none of them is not told.
	 */
	static NumbersTold of(Collection<PeopleCount> numbers, List<Sum> sums, SmallNumbers rule) {
		var told = new NumbersTold(numbers, sums, rule);
		for (var givenAway = told.givenAway(); !givenAway.isEmpty(); givenAway = told.givenAway()) {
			told.sayLess(givenAway);
		}
		return told;
	}

	/**
	 * How a number is told; one that is not of this document stands by itself.
	 */
	public PeopleCount told(PeopleCount number) {
		var told = this.told.get(number);
		return (told != null) ? told : number.forThePublic(this.rule);
	}

	/**
	 * Whether a number of people is too small to be told.
	 */
	boolean isSmall(int number) {
		return number > 0 && number < this.rule.hiddenBelow();
	}

	private List<PeopleCount> givenAway() {
		var known = known();
		return this.sums.stream()
			.flatMap((sum) -> sum.parts().stream())
			.filter((part) -> isSmall(part.number()))
			.filter((part) -> known.get(part).givesAway(this.rule))
			.toList();
	}

	/** First the total of what is given away; then those that lead there. */
	private void sayLess(List<PeopleCount> givenAway) {
		var total = Stream
			.concat(this.sums.stream()
				.filter((sum) -> sum.parts()
					.stream()
					.anyMatch((part) -> givenAway.stream().anyMatch((each) -> each == part))), this.sums.stream())
			.map(Sum::total)
			.filter((each) -> told(each).precision() != Precision.AT_LEAST)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Given away although no total is told"));
		this.told.put(total, total.atLeast(this.rule));
	}

	/**
	 * What a reader can tell of every number, who knows how they add up.
	 */
	private Map<PeopleCount, Range> known() {
		var known = new IdentityHashMap<PeopleCount, Range>();
		this.sums.forEach((sum) -> Stream.concat(Stream.of(sum.total()), sum.parts().stream())
			.forEach((each) -> known.put(each,
					this.told.containsKey(each) ? Range.of(told(each), this.rule) : Range.ANY)));
		var before = List.<Range>of();
		for (var round = 0; round < ROUNDS && !before.equals(List.copyOf(known.values())); round++) {
			before = List.copyOf(known.values());
			this.sums.forEach((sum) -> compare(sum, known));
		}
		return known;
	}

	private static void compare(Sum sum, Map<PeopleCount, Range> known) {
		var all = sum.parts().stream().map(known::get).reduce(new Range(0, 0), Range::plus);
		known.computeIfPresent(sum.total(), (total, range) -> range.and(all));
		for (var part : sum.parts()) {
			var others = sum.parts()
				.stream()
				.filter((other) -> other != part)
				.map(known::get)
				.reduce(new Range(0, 0), Range::plus);
			known.computeIfPresent(part, (each, range) -> range.and(known.get(sum.total()).minus(others)));
		}
	}

}
