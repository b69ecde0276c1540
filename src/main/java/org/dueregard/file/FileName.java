package org.dueregard.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a file, made safe to keep, to show and to give back: without directories,
 * without characters that nobody sees or that turn the order of the others, and not too
 * long. Letters of all scripts stay.
 */
final class FileName {

	/** In characters, the ending among them. */
	static final int LONGEST = 150;

	/** Joiners stay: letters of some scripts, and many pictograms, need them. */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]|[\\p{Cf}&&[^\\u200C\\u200D]]");

	private FileName() {
	}

	static String clean(String given) {
		var inside = given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
		var seen = UNSEEN.matcher(Normalizer.normalize(inside, Normalizer.Form.NFC)).replaceAll("");
		return shortened(seen.replaceAll("\\s+", " ").replaceAll("^[ ]+|[ .]+$", ""));
	}

	private static String shortened(String name) {
		var ending = name.substring(Math.max(name.lastIndexOf('.'), 0));
		var room = LONGEST - length(ending);
		if (length(name) <= LONGEST) {
			return name;
		}
		return (room < 1) ? first(name, LONGEST) : first(name, room) + ending;
	}

	private static String first(String text, int characters) {
		return text.substring(0, text.offsetByCodePoints(0, characters));
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
