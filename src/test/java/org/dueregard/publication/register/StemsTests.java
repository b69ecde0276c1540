package org.dueregard.publication.register;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a text is cut into words.
 */
class StemsTests {

	@Test
	void lettersDigitsAndTheirMarksMakeWords() {
		assertThat(Stems.in("Tŷ'r dref, 2,000 buses; a\u0301n e-mail of 𝔸1 – ½"))
			.extracting(Stems.Word::stem, (word) -> word.end() - word.start())
			.extracting((word) -> word.toList().get(0) + ":" + word.toList().get(1))
			.containsExactly("ty:2", "r:1", "dref:4", "2:1", "000:3", "bus:5", "an:3", "e:1", "mail:4", "of:2", "a1:3",
					"12:1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "dying", "skies", "Élan", "ŵy", "Buses", "2026", "ﬁre", "Закрити", "İzmir", "gently",
			"happiness" })
	void theFirstOfSomeWordsIsFoundWhereItStands(String word) {
		var text = "Much is said before it; then comes " + word + " and more, and " + word + " again.";
		var stem = Stems.in(word).get(0).stem();

		assertThat(Stems.first(text, Set.of(stem, "nowhere"))).hasValueSatisfying((found) -> {
			assertThat(found.start()).isEqualTo(text.indexOf(word));
			assertThat(found.stem()).isEqualTo(stem);
		});
		assertThat(Stems.first("Much is said, and none of it is meant.", Set.of(stem))).isEmpty();
		assertThat(Stems.first(text, Set.of())).isEmpty();
	}

}
