package org.dueregard.publication.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The letters that a PDF brings with it: Latin, Greek and Cyrillic. What cannot be set in
 * them is named in square brackets, and the document says so, rather than print boxes. No
 * font that would have them all is small enough to bring along.
 */
@Component
class Letters {

	static final String REGULAR = "liberation/LiberationSans-Regular.ttf";

	static final String BOLD = "liberation/LiberationSans-Bold.ttf";

	/** Says that something is named in brackets; there only if something is. */
	private static final String NOTE = "#letters";

	private static final int MOST_NAMES = 3;

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}]");

	private final MessageSource messages;

	private final CmapLookup font;

	private final CmapLookup boldFont;

	Letters(MessageSource messages) {
		this.messages = messages;
		this.font = font(REGULAR);
		this.boldFont = font(BOLD);
	}

	/**
	 * Goes through all that is read.
	 */
	void replaceWhatHasNone(Document set) {
		var someHaveNone = false;
		for (var text : set.nodeStream(TextNode.class).toList()) {
			var legible = legible(text.getWholeText());
			someHaveNone |= legible.named();
			text.text(legible.text());
		}
		if (!someHaveNone) {
			set.select(NOTE).remove();
		}
	}

	private Legible legible(String text) {
		var legible = new StringBuilder();
		var missing = new StringBuilder();
		var named = false;
		for (var character : (Iterable<Integer>) text.codePoints()::iterator) {
			if (Character.isWhitespace(character) || has(character)) {
				named |= name(missing, legible);
				legible.append(Character.isWhitespace(character) ? " " : Character.toString(character));
			}
			else if (!UNSEEN.matcher(Character.toString(character)).matches()) {
				missing.appendCodePoint(character);
			}
		}
		named |= name(missing, legible);
		return new Legible(legible.toString(), named);
	}

	/** From right to left it would be set in the wrong order, letter or no letter. */
	private boolean has(int character) {
		return !UNSEEN.matcher(Character.toString(character)).matches()
				&& Character.getDirectionality(character) != Character.DIRECTIONALITY_RIGHT_TO_LEFT
				&& Character.getDirectionality(character) != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
				&& this.font.getGlyphId(character) != 0 && this.boldFont.getGlyphId(character) != 0;
	}

	private boolean name(StringBuilder missing, StringBuilder legible) {
		if (missing.isEmpty()) {
			return false;
		}
		var characters = missing.codePoints().toArray();
		if (missing.codePoints().anyMatch(Character::isLetter)) {
			var script = Character.UnicodeScript
				.of(missing.codePoints().filter(Character::isLetter).findFirst().orElse(0));
			legible.append(say("document.letters.script", characters.length,
					script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')));
		}
		else if (characters.length > MOST_NAMES) {
			legible.append(say("document.letters.signs", characters.length));
		}
		else {
			for (var character : characters) {
				legible.append('[')
					.append(Objects.requireNonNullElse(Character.getName(character), "U+%04X".formatted(character))
						.toLowerCase(Locale.ROOT))
					.append(']');
			}
		}
		missing.setLength(0);
		return true;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.UK);
	}

	private static CmapLookup font(String name) {
		try (var font = new TTFParser()
			.parse(new RandomAccessReadBuffer(new ClassPathResource(name).getContentAsByteArray()))) {
			return font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Legible(String text, boolean named) {
	}

}
