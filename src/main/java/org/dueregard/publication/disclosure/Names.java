package org.dueregard.publication.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Names of persons, as far as one can tell them from those of places and things: a word
 * after a title, or a first name usual in the United Kingdom before another word that is
 * written large.
 */
final class Names {

	/** Words that make a name of a place, a body or a thing out of a first name. */
	private static final Set<String> NOT_SURNAMES = words(
			"""
					Academy And Avenue Bay Bridge Castle Cathedral Centre Christmas Church Clinic Close College Community Conservative
					Cottage Council Court Cross Crescent Day Drive Estate Farm Field Fields Foundation Gardens Gate Green Grove
					Hall Hill Hospice Hospital House Island Lane Library Line Lodge Market Mews Mill Museum Office Park Parish
					Place Primary Quarter Quay Road School Scheme Secondary Service Services Square Stadium Station Street Suite
					Terrace Theatre Town Trust University Valley View Village Walk Ward Way Wharf Wing Works Yard""");

	private static final String LARGE = "\\p{Lu}[\\p{L}'\u2019-]++";

	private static final String TITLE = "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Reverend|Cllr|Councillor)";

	/** "Charlotte Mason" is a name, and "Charlotte Mason College" is none. */
	private static final String NOT_OF_A_PLACE = "(?!\\s+(?:%s)(?![\\p{L}\\p{N}]))"
		.formatted(String.join("|", NOT_SURNAMES));

	static final String SHAPE = "(?<![\\p{L}\\p{N}'\u2019-])(?:%s\\.?\\s+(?:\\p{Lu}\\.?\\s+)?%s(?:\\s+%s)?|%s\\s+(?:\\p{Lu}\\.?\\s+)?%s%s)"
		.formatted(TITLE, LARGE, LARGE, LARGE, LARGE, NOT_OF_A_PLACE);

	private static final Set<String> FIRST_NAMES = read("first-names.txt");

	private Names() {
	}

	static boolean isName(String found) {
		var words = found.split("(?U)\\s+");
		return words[0].matches(TITLE + "\\.?")
				|| FIRST_NAMES.contains(words[0]) && !NOT_SURNAMES.contains(words[words.length - 1]);
	}

	private static Set<String> read(String file) {
		try {
			return words(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

}
