package org.dueregard.publication;

import org.dueregard.publication.disclosure.PersonalData;

/**
 * Something in a text about to be published that looks like personal data.
 *
 * @param id how a form names it
 * @param kind message key of its kind
 * @param text as it stands, on one line
 * @param around the words it stands among
 */
public record Finding(String id, String kind, String text, String around) {

	private static final int AROUND = 60;

	static Finding of(PersonalData.Found found, String text) {
		return new Finding(found.id(), "clearForPublication.finding." + found.kind().word(), found.text(),
				around(found.text(), text.strip().replaceAll("(?U)\\s+", " ")));
	}

	private static String around(String found, String line) {
		var place = Math.max(0, line.indexOf(found));
		var from = Math.max(0, place - AROUND);
		var to = Math.min(line.length(), place + found.length() + AROUND);
		return ((from > 0) ? "…" : "") + line.substring(from, to).strip() + ((to < line.length()) ? "…" : "");
	}

}
