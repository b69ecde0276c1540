package org.dueregard.publication.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Which numbers of a document add up.
 */
class SumTests {

	@Test
	void whoTookPartAndWhoDidNotMakeUpThoseInvited() {
		assertThat(sums(Numbered.assessment(0, 0, 0, 40, 38))).contains("40 = 38 + 2");
	}

	@Test
	void whoTookPartUninvitedIsNoPart() {
		assertThat(sums(Numbered.assessment(0, 0, 0, 10, 38))).noneMatch((sum) -> sum.contains("38"));
	}

	@Test
	void groupsMakeUpTheNumberOfAnItem() {
		assertThat(sums(Numbered.assessment(40, 37, 3, 0, 0))).contains("40 = 37 + 3");
		assertThat(sums(Numbered.assessment(41, 37, 3, 0, 0))).doesNotContain("41 = 37 + 3")
			.contains("41 = 37 + 4", "41 = 3 + 38");
	}

	@Test
	void whatRestsOnASmallerItemIsNoPartOfIt() {
		assertThat(sums(Numbered.assessment(20, 37, 3, 0, 0))).containsExactly("0 = 0 + 0", "20 = 3 + 17");
	}

	@Test
	void groupsMakeUpAnotherGroup() {
		var three = withGroups("Everybody", 12, "Boys", 9, "Girls", 3);

		assertThat(sums(three)).contains("12 = 9 + 3");
	}

	@Test
	void twoEffectsOnOneGroupAreAboutTheSamePeople() {
		assertThat(sums(withGroups("Everybody", 12, "Girls", 6, "girls ", 6)))
			.noneMatch((sum) -> sum.contains("6 + 6"));
	}

	@Test
	void aTotalOfGroupsIsToldSoThatTheSmallOneStaysHidden() {
		var three = withGroups("Everybody", 12, "Boys", 9, "Girls", 3);

		assertThat(told(three, new SmallNumbers(5, 1))).containsExactly("AT_LEAST 5", "EXACT 9", "FEWER_THAN 5");
		assertThat(told(three, SmallNumbers.USUAL)).containsExactly("ROUNDED 10", "ROUNDED 10", "FEWER_THAN 5");
	}

	@Test
	void aHundredGroupsAreLookedAtAtOnce() {
		var groups = IntStream.range(0, 100).boxed().flatMap((each) -> Stream.<Object>of("Group " + each, 1)).toArray();
		var twelve = IntStream.range(0, 12).boxed().flatMap((each) -> Stream.<Object>of("Group " + each, 1 + each / 6));

		assertTimeout(Duration.ofSeconds(5), () -> told(withGroups(groups), SmallNumbers.USUAL));
		assertTimeout(Duration.ofSeconds(5), () -> told(withGroups(twelve.toArray()), new SmallNumbers(5, 1)));
	}

	private static List<String> sums(Snapshot assessment) {
		return Sum.in(assessment)
			.stream()
			.map((sum) -> sum.total().number() + " = "
					+ sum.parts()
						.stream()
						.map((part) -> String.valueOf(part.number()))
						.collect(Collectors.joining(" + ")))
			.sorted()
			.toList();
	}

	private static List<String> told(Snapshot assessment, SmallNumbers rule) {
		var told = NumbersTold.of(assessment, rule);
		return assessment.impact()
			.entries()
			.stream()
			.map((entry) -> told.told(entry.peopleAffected()))
			.map((number) -> number.precision() + " " + number.number())
			.toList();
	}

	/**
	 * By name and number, all of one characteristic and resting on nothing.
	 */
	private static Snapshot withGroups(Object... namesAndNumbers) {
		var json = CanonicalJson.write(Numbered.assessment(0, 0, 0, 0, 0));
		var first = json.indexOf("{\"actions\":", json.indexOf("\"entries\":["));
		var entry = json.substring(first, json.indexOf("},{\"actions\":[],", first) + 1);
		var entries = IntStream.range(0, namesAndNumbers.length / 2)
			.mapToObj((at) -> entry.replace("Under 16s", (String) namesAndNumbers[2 * at])
				.replaceAll("\"evidence\":\\[[^]]*]", "\"evidence\":[]")
				.replaceAll("\"number\":\\d+,\"precision\"",
						"\"number\":" + namesAndNumbers[2 * at + 1] + ",\"precision\""))
			.collect(Collectors.joining(","));
		var end = json.indexOf("],\"headline\"", first);
		return CanonicalJson.read(json.substring(0, first) + entries + json.substring(end), Snapshot.class);
	}

}
