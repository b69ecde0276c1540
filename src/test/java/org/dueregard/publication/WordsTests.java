package org.dueregard.publication;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.dueregard.DueRegardTest;
import org.dueregard.publication.disclosure.PersonalData;
import org.dueregard.publication.document.PublishedAssessment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

@DueRegardTest
class WordsTests {

	@Autowired
	MessageSource messages;

	@ParameterizedTest
	@MethodSource("choices")
	void everyChoiceADocumentMayHoldIsSaidInWords(Enum<?> choice) {
		var key = "published." + StringUtils.uncapitalize(choice.getDeclaringClass().getSimpleName()) + "."
				+ choice.name();

		assertThat(this.messages.getMessage(key, new Object[] { 5 }, Locale.UK)).isNotBlank()
			.doesNotContain(choice.name());
	}

	@ParameterizedTest
	@MethodSource("findings")
	void everyFindingHasASentenceThatShowsIt(PersonalData kind) {
		var key = "clearForPublication.finding." + kind.word();

		assertThat(this.messages.getMessage(key, new Object[] { "what was found", "where it stands" }, Locale.UK))
			.contains("what was found", "where it stands");
	}

	static Stream<Enum<?>> choices() {
		return choicesIn(PublishedAssessment.class).distinct();
	}

	static Stream<PersonalData> findings() {
		return Arrays.stream(PersonalData.values());
	}

	private static Stream<Enum<?>> choicesIn(Class<?> type) {
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map((constant) -> (Enum<?>) constant);
		}
		if (!type.isRecord()) {
			return Stream.empty();
		}
		return Arrays.stream(type.getRecordComponents()).map(WordsTests::typeOf).flatMap(WordsTests::choicesIn);
	}

	private static Class<?> typeOf(RecordComponent component) {
		return (component.getGenericType() instanceof ParameterizedType list)
				? (Class<?>) list.getActualTypeArguments()[0] : component.getType();
	}

}
