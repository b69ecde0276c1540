package org.dueregard.publication.register;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What typed words ask for.
 */
class WordsTests {

	@ParameterizedTest
	@ValueSource(strings = { "children's centre", "children’s centres", "CHILDREN'S, centre", "childrens centre" })
	void aPossessiveIsAnEndingLikeOthers(String typed) {
		assertThat(Words.of(typed).wanted()).containsExactly(
				Stems.in("children").stream().map(Stems.Word::stem).toList(),
				List.of(Stems.in("centre").get(0).stem()));
	}

	@Test
	void inQuotationMarksAllStandsAsItWasTyped() {
		assertThat(Words.of("\"children's centre\"").wanted()).singleElement().asList().hasSize(3).contains("s");
	}

	@ParameterizedTest
	@ValueSource(strings = { "o'r", "tŷ'r", "e-mail", "'s", "o'sullivan" })
	void otherWordsInTwoPartsStandTogether(String typed) {
		assertThat(Words.of(typed).wanted().get(0))
			.containsExactlyElementsOf(Stems.in(typed).stream().map(Stems.Word::stem).toList());
	}

}
