package org.dueregard.publication.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How open data is written as JSON: every name present, days as ISO 8601, whatever the
 * application's own settings are. What breaks off in the middle stays broken, so that
 * nobody takes a part for the whole.
 */
final class OpenJson {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
		.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
		.build();

	private OpenJson() {
	}

}
