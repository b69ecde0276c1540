package org.dueregard.publication.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.document.Snapshot;
import org.springframework.core.io.ClassPathResource;

/**
 * The closure of a library, with numbers of people of one's own.
 */
public final class Numbered {

	private Numbered() {
	}

	/**
	 * With so many people in an evidence item on age, in two groups by age of which the
	 * first rests on it and so does the second, and invited and taking part.
	 */
	public static Snapshot assessment(int base, int under16s, int over75s, int invited, int responded) {
		var numbers = IntStream.of(base, under16s, over75s, invited, responded).iterator();
		var document = published().replaceAll("\\{\"number\":\\d+,\"precision\":\"[A-Z_]+\"}", "#");
		while (numbers.hasNext()) {
			document = document.replaceFirst("#", "{\"number\":" + numbers.next() + ",\"precision\":\"EXACT\"}");
		}
		return CanonicalJson.read(document, PublishedAssessment.class).assessment();
	}

	/**
	 * As it was published before bodies could choose how numbers are told.
	 */
	public static String published() {
		try {
			return new ClassPathResource("published/before-small-numbers.json")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
