package org.dueregard.publication.opendata;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

/**
 * A text in a spreadsheet that is read and never calculated: one that would begin a
 * formula has an apostrophe put before it, which spreadsheets take for "this is text".
 * Full-width and small signs count too, and what stands behind blanks: some programs drop
 * those or see through these.
 */
class SafeCell extends StdScalarSerializer<String> {

	private static final long serialVersionUID = 1L;

	private static final Pattern FORMULA = Pattern.compile(
			"(?s)^(?:[\\s\\p{Z}\\p{C}]*[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]|[\t\r\n]).*");

	SafeCell() {
		super(String.class);
	}

	static String of(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

	@Override
	public void serialize(String text, JsonGenerator cells, SerializerProvider provider) throws IOException {
		cells.writeString(of(text));
	}

}
