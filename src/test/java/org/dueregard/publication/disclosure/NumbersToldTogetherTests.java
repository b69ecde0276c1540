package org.dueregard.publication.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.PeopleCount.Precision;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No number of people that is too small to be told can be worked out from those that are.
 */
class NumbersToldTogetherTests {

	private static final int ENOUGH = 80;

	static Stream<SmallNumbers> rules() {
		return IntStream.of(3, 4, 5, 8, 10)
			.boxed()
			.flatMap((below) -> IntStream.of(1, 2, 3, 5, 6, 10)
				.filter((step) -> SmallNumbers.refusal(below, step).isEmpty())
				.mapToObj((step) -> new SmallNumbers(below, step)));
	}

	@ParameterizedTest(name = "below {0}, rounded to {1}: {2} of {3} people are told as {4} {5} of {6} {7}")
	@CsvSource({ "5, 5, 3, 40, 5, FEWER_THAN, 40, ROUNDED", "5, 5, 38, 40, 40, ROUNDED, 40, ROUNDED",
			"5, 1, 38, 40, 38, EXACT, 5, AT_LEAST", "5, 1, 35, 40, 35, EXACT, 40, EXACT",
			"5, 1, 40, 40, 40, EXACT, 40, EXACT", "5, 1, 3, 40, 5, FEWER_THAN, 40, EXACT",
			"5, 2, 37, 40, 38, ROUNDED, 5, AT_LEAST", "5, 5, 5, 7, 5, ROUNDED, 5, AT_LEAST",
			"5, 5, 2, 3, 5, FEWER_THAN, 5, FEWER_THAN", "1, 1, 38, 40, 38, EXACT, 40, EXACT" })
	void whoDidNotTakePartCannotBeCounted(int below, int step, int part, int total, int partTold, Precision partAs,
			int totalTold, Precision totalAs) {
		var sum = Sum.partOf(exactly(total), exactly(part));

		var told = told(sum, new SmallNumbers(below, step), 1);

		assertThat(told.told(sum.parts().get(0))).isEqualTo(new PeopleCount(partTold, partAs));
		assertThat(told.told(sum.total())).isEqualTo(new PeopleCount(totalTold, totalAs));
	}

	@Test
	void roundingDoesNotHideTwoFoursThatMakeEight() {
		var sum = sum(4, 4);

		var told = told(sum, SmallNumbers.USUAL, 2);

		assertThat(told.told(sum.total())).isEqualTo(new PeopleCount(5, Precision.AT_LEAST));
	}

	@Test
	void fourGroupsOfOneInATotalOfFourAreNotToldToBe() {
		var sum = sum(1, 1, 1, 1);

		var told = told(sum, SmallNumbers.USUAL, 4);

		assertThat(told.told(sum.total())).isEqualTo(new PeopleCount(1, Precision.AT_LEAST));
	}

	@ParameterizedTest
	@CsvSource({ "3, 5, FEWER_THAN", "1337, 1335, ROUNDED", "0, 0, EXACT" })
	void aNumberThatNobodyNamedIsNeverToldExactly(int number, int told, Precision precision) {
		var others = told(sum(3, 37), SmallNumbers.USUAL, 2);

		assertThat(others.told(exactly(number))).isEqualTo(new PeopleCount(told, precision));
	}

	@Test
	void aTotalIsToldWhereRoundingIsEnough() {
		var sum = sum(3, 37);

		assertThat(told(sum, SmallNumbers.USUAL, 2).told(sum.total()))
			.isEqualTo(new PeopleCount(40, Precision.ROUNDED));
		assertThat(told(sum, new SmallNumbers(5, 1), 2).told(sum.total()))
			.isEqualTo(new PeopleCount(5, Precision.AT_LEAST));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aSmallPartStaysAsUncertainAsFewerThanLeavesIt(SmallNumbers rule) {
		var random = new Random(27);
		for (var run = 0; run < 400; run++) {
			var parts = random.ints(2 + random.nextInt(2), 0, 3 * rule.hiddenBelow() / 2).toArray();
			assertKeepsItsSecrets(sum(parts), parts.length, rule);
		}
	}

	@ParameterizedTest
	@MethodSource("rules")
	void soDoesTheRestThatIsNotTold(SmallNumbers rule) {
		for (var total = 0; total <= 3 * rule.hiddenBelow(); total++) {
			for (var part = 0; part <= total; part++) {
				assertKeepsItsSecrets(Sum.partOf(exactly(total), exactly(part)), 1, rule);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("rules")
	void soDoesAPartOfTwoTotals(SmallNumbers rule) {
		var random = new Random(26);
		for (var run = 0; run < 200; run++) {
			var numbers = random.ints(3, 1, 2 * rule.hiddenBelow())
				.mapToObj(NumbersToldTogetherTests::exactly)
				.toList();
			var first = new Sum(exactly(numbers.get(0).number() + numbers.get(1).number()), numbers.subList(0, 2));
			var second = new Sum(exactly(numbers.get(1).number() + numbers.get(2).number()), numbers.subList(1, 3));
			var all = Stream.concat(numbers.stream(), Stream.of(first.total(), second.total())).toList();
			var told = NumbersTold.of(all, List.of(first, second), rule);
			assertUncertain(numbers, 3, List.of(first, second), told, rule);
		}
	}

	private static void assertKeepsItsSecrets(Sum sum, int partsTold, SmallNumbers rule) {
		assertUncertain(sum.parts(), partsTold, List.of(sum), told(sum, rule, partsTold), rule);
	}

	/**
	 * Tries all numbers that agree with what is told.
	 */
	private static void assertUncertain(List<PeopleCount> parts, int partsTold, List<Sum> sums, NumbersTold told,
			SmallNumbers rule) {
		var possible = parts.stream().map((part) -> new TreeSet<Integer>()).toList();
		tryAll(parts, partsTold, sums, told, rule, new ArrayList<>(), possible);
		for (var at = 0; at < parts.size(); at++) {
			var number = parts.get(at).number();
			assertThat(possible.get(at)).contains(number);
			if (number > 0 && number < rule.hiddenBelow() && possible.get(at).last() < rule.hiddenBelow()) {
				assertThat(possible.get(at)).as("%s of %s", number, sums)
					.hasSizeGreaterThanOrEqualTo(rule.hiddenBelow() - 1);
			}
		}
	}

	private static void tryAll(List<PeopleCount> parts, int partsTold, List<Sum> sums, NumbersTold told,
			SmallNumbers rule, List<Integer> chosen, List<TreeSet<Integer>> possible) {
		if (chosen.size() == parts.size()) {
			var agrees = sums.stream().allMatch((sum) -> {
				var total = sum.parts().stream().mapToInt((part) -> chosen.get(indexOf(parts, part))).sum();
				return agrees(told.told(sum.total()), total, rule);
			});
			for (var at = 0; agrees && at < chosen.size(); at++) {
				possible.get(at).add(chosen.get(at));
			}
			return;
		}
		var next = parts.get(chosen.size());
		for (var number = 0; number <= ENOUGH; number++) {
			if (chosen.size() >= partsTold || agrees(told.told(next), number, rule)) {
				chosen.add(number);
				tryAll(parts, partsTold, sums, told, rule, chosen, possible);
				chosen.remove(chosen.size() - 1);
			}
		}
	}

	private static int indexOf(List<PeopleCount> parts, PeopleCount part) {
		return IntStream.range(0, parts.size()).filter((at) -> parts.get(at) == part).findFirst().orElseThrow();
	}

	private static boolean agrees(PeopleCount said, int number, SmallNumbers rule) {
		return (said.precision() == Precision.AT_LEAST) ? number >= said.number()
				: exactly(number).forThePublic(rule).equals(said);
	}

	private static NumbersTold told(Sum sum, SmallNumbers rule, int partsTold) {
		var numbers = Stream.concat(Stream.of(sum.total()), sum.parts().stream().limit(partsTold)).toList();
		return NumbersTold.of(numbers, List.of(sum), rule);
	}

	private static Sum sum(int... parts) {
		return new Sum(exactly(IntStream.of(parts).sum()),
				IntStream.of(parts).mapToObj(NumbersToldTogetherTests::exactly).toList());
	}

	private static PeopleCount exactly(int number) {
		return new PeopleCount(number, Precision.EXACT);
	}

}
