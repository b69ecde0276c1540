package org.dueregard.publication.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Writes assessments as CSV (RFC 4180): texts in quotation marks, numbers without,
 * several values in a cell with semicolons between. Begins with a byte order mark, for
 * without one spreadsheets take ŵ for something else.
 */
final class Spreadsheet {

	/** The names of the columns, in their order. */
	static final List<String> COLUMNS = Arrays.stream(Listed.class.getRecordComponents())
		.map(RecordComponent::getName)
		.toList();

	private static final String MARK = "\uFEFF";

	private static final String END = "\r\n";

	private static final CsvMapper MAPPER = CsvMapper.builder()
		.addModule(new JavaTimeModule())
		.addModule(new SimpleModule().addSerializer(String.class, new SafeCell()))
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
		.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
		.disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
		.build();

	private static final CsvSchema SCHEMA = CsvSchema.builder()
		.addColumns(COLUMNS, CsvSchema.ColumnType.STRING)
		.setLineSeparator(END)
		.build();

	private Spreadsheet() {
	}

	/**
	 * Writes the names of the columns, even if no line follows.
	 */
	static SequenceWriter begin(OutputStream out) throws IOException {
		out.write((MARK + String.join(",", COLUMNS) + END).getBytes(StandardCharsets.UTF_8));
		return MAPPER.writer(SCHEMA).forType(Listed.class).writeValues(out);
	}

}
