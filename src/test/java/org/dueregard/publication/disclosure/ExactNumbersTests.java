package org.dueregard.publication.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Random;

import org.dueregard.publication.disclosure.PersonalData.Found;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * What the tables hide or round is found in the prose: of 4,321 visitors 1,337 are under
 * 16 and 2 over 75; 41 were invited and 3 took part.
 */
class ExactNumbersTests {

	private static final DisclosureCheck CHECK = check(4321, 1337, 2, 41, 3);

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "3 of 41", "three of 41", "three of the forty-one", "3 out of 41", "3/41", "three of them",
			"3 said", "three told", "(3)", "(n = 3)", "n=3", "41 attended", "41 people", "forty-one older people",
			"1,337", "1337", "4,321", "1,337 of 4,321", "two are", "3 with", "41 aged", "41 without" })
	void anExactNumberIsFoundInASentence(String text) {
		assertThat(CHECK.in("It was so: " + text + "; not more."))
			.containsExactly(new Found(PersonalData.EXACT_NUMBER, text));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "only three.", "of whom 3, it seems", "exactly 41)", "It was used by 3" })
	void soItIsAtTheEndOfAClause(String text) {
		assertThat(CHECK.in(text)).extracting(Found::kind).containsExactly(PersonalData.EXACT_NUMBER);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "three years", "on 3 March 2026", "3 libraries", "in three places", "aged 3", "under 3s",
			"41 buses", "\u00A33 of 41", "\u00A31,337", "1,337 miles", "11,337", "1,337,000", "4,321.5", "1,337%",
			"0.3 of 41", "3.5 of 41", "rated 3", "room 3 was", "section 41 of 50", "4 of 41", "thirteen said",
			"forty-three said", "five of 40", "two-way", "1,335", "4,320 visitors", "about 1,340 of 4,320",
			"https://data.example/1337/3" })
	void whatOnlyLooksLikeItIsLeftAlone(String text) {
		assertThat(CHECK.in("See " + text + ".")).extracting(Found::kind)
			.doesNotContain(PersonalData.EXACT_NUMBER, PersonalData.SHARE);
	}

	@Test
	void aYearIsANumberOfPeopleOnlyBesideThem() {
		var check = check(2026, 1998, 500, 600, 300);

		assertThat(check.in("In 2026 it was decided, and in 1998 too.")).isEmpty();
		assertThat(check.in("We asked 2,026 visitors, of whom 1998 said no.")).extracting(Found::text)
			.containsExactly("2,026 visitors", "1998 said");
	}

	@Test
	void aNumberThatIsToldAsItIsMayStandInTheProse() {
		assertThat(check(4320, 1335, 0, 40, 35).in("35 of 40 said so, of 1,335 and 4,320 people, that is 87.5%."))
			.isEmpty();
	}

	@Test
	void whereNothingIsHiddenNothingIsFound() {
		var assessment = Numbered.assessment(4321, 1337, 2, 41, 3);
		var rule = new SmallNumbers(1, 1);

		assertThat(new DisclosureCheck(assessment, NumbersTold.of(assessment, rule), rule)
			.in("3 of 41 said so, 7.3%, of 1,337 people.")).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "7.3%", "7%", "7.32%", "7.3 per cent", "7.317 %", "7.3 in 100", "7 in every 100", "7.3 y cant",
			"30.94%", "0.05%" })
	void aPercentageThatOnlyTheExactNumbersGiveIsFound(String text) {
		assertThat(CHECK.in("That is " + text + " of them.")).containsExactly(new Found(PersonalData.SHARE, text));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "31%", "8%", "7.4%", "0%", "100%", "17.3%", "7.3", "0.7%", "8 in 100", "7.3 in 1000",
			"30.9%", "30.90%" })
	void anotherPercentageOrOneOfRoundedNumbersIsNot(String text) {
		assertThat(CHECK.in("That is " + text + " of them.")).isEmpty();
	}

	@Test
	void everyShareOfAHiddenNumberIsFoundWithAnyDecimals() {
		var random = new Random(26);
		for (var run = 0; run < 300; run++) {
			var invited = 10 + random.nextInt(500);
			var responded = 1 + random.nextInt(4);
			var decimals = 1 + random.nextInt(3);
			var share = BigDecimal.valueOf(100L * responded)
				.divide(BigDecimal.valueOf(invited), decimals, RoundingMode.HALF_UP);
			assertThat(check(0, 0, 0, invited, responded).in("It was " + share.toPlainString() + "% of all."))
				.as("%s of %s", responded, invited)
				.containsExactly(new Found(PersonalData.SHARE, share.toPlainString() + "%"));
		}
	}

	@Test
	void everyHiddenOrRoundedNumberIsFoundBesideItsTotal() {
		var random = new Random(27);
		for (var run = 0; run < 300; run++) {
			var invited = 1 + random.nextInt(5000);
			var responded = 1 + random.nextInt(invited);
			var found = check(0, 0, 0, invited, responded).in("In all %,d of %,d did.".formatted(responded, invited));
			var isTold = responded >= 5 && responded % 5 == 0;
			assertThat(found.stream().anyMatch((each) -> each.text().startsWith("%,d".formatted(responded))))
				.as("%s of %s", responded, invited)
				.isEqualTo(!isTold);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "3 of ", "1,337 ", "three ", "(", "n = ", "41 old ", "only 3 ", "7.3" })
	void twentyThousandCharactersAreReadAtOnce(String unit) {
		var longest = unit.repeat(20_000 / unit.length());

		assertTimeout(Duration.ofSeconds(2), () -> CHECK.in(longest));
	}

	private static DisclosureCheck check(int base, int under16s, int over75s, int invited, int responded) {
		var assessment = Numbered.assessment(base, under16s, over75s, invited, responded);
		return new DisclosureCheck(assessment, NumbersTold.of(assessment, SmallNumbers.USUAL), SmallNumbers.USUAL);
	}

}
