package org.dueregard.supplychain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The lists in {@code src/security}: a line of names, then a row for each record.
 */
final class Lists {

	static final Path ROOM = Path.of("src/security");

	private static final CsvMapper CSV = CsvMapper.builder()
		.addModule(new JavaTimeModule())
		.enable(CsvParser.Feature.TRIM_SPACES)
		.enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
		.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private Lists() {
	}

	static <T> List<T> read(String file, Class<T> row) {
		var path = ROOM.resolve(file).toFile();
		try (var rows = CSV.readerFor(row).with(CsvSchema.emptySchema().withHeader()).<T>readValues(path)) {
			return rows.readAll();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
