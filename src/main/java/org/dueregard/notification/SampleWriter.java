package org.dueregard.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.dueregard.identity.Officer;
import org.dueregard.shared.OfficerId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Writes letters to nobody, by the same templates as all others.
 */
@Component
class SampleWriter implements LetterSamples {

	private static final List<String> BUNDLES = List.of("letters", "asking");

	private static final String SUBJECT = ".subject";

	private static final MailAddress NOBODY = new MailAddress("nobody@example.org");

	private static final List<Object> PARTICULARS = List.of("[1]", "[2]", "[3]", "[4]", "[5]", "[6]");

	private final LetterWriter toOfficers;

	private final PublicLetterWriter toPeopleOutside;

	SampleWriter(LetterWriter toOfficers, PublicLetterWriter toPeopleOutside) {
		this.toOfficers = toOfficers;
		this.toPeopleOutside = toPeopleOutside;
	}

	@Override
	public List<LetterSample> toOfficers() {
		var officer = new Officer(new OfficerId("nobody"), "[1]", NOBODY.value(), null, Set.of());
		return Arrays.stream(Occasion.values()).map((occasion) -> {
			var letter = this.toOfficers.write(officer, NOBODY.value(), List
				.of(this.toOfficers.matter(occasion, "[2]", "[3]", "[4]", "[5]", List.of("[6]"), "/workbench")));
			return new LetterSample(occasion.name(), letter.subject(), letter.text(), letter.html(), null, null, null);
		}).toList();
	}

	@Override
	public List<LetterSample> toPeopleOutside() {
		return messages().stream().map((message) -> {
			var english = write(message, Locale.UK);
			var welsh = write(message, PublicLetterWriter.WELSH);
			return new LetterSample(message, english.subject(), english.text(), english.html(), welsh.subject(),
					welsh.text(), welsh.html());
		}).toList();
	}

	private Letter write(String message, Locale language) {
		return this.toPeopleOutside.write(new PublicNotice(null, message, NOBODY, language, message, PARTICULARS,
				List.of(), null, "/", Urgency.IN_BULK, null));
	}

	private static List<String> messages() {
		return BUNDLES.stream().flatMap(SampleWriter::messages).sorted().toList();
	}

	private static Stream<String> messages(String bundle) {
		try {
			var keys = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/" + bundle + ".properties"))
				.stringPropertyNames();
			return keys.stream()
				.filter((key) -> key.endsWith(SUBJECT))
				.map((key) -> key.substring(0, key.length() - SUBJECT.length()))
				.filter((message) -> keys.contains(message + ".text"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
