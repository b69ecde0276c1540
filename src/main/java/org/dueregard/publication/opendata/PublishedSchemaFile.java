package org.dueregard.publication.opendata;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/**
 * The schema of published assessments at its permanent address.
 */
@Controller
class PublishedSchemaFile {

	private final byte[] document;

	private final String hash;

	PublishedSchemaFile(OpenDataSettings settings) {
		try {
			this.document = OpenJson.MAPPER.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(new PublishedSchema(settings.site()).document());
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
		this.hash = CanonicalJson.sha256(this.document);
	}

	@GetMapping(PublishedAssessment.SCHEMA)
	@Nullable ResponseEntity<byte[]> show(WebRequest request) {
		if (request.checkNotModified(this.hash)) {
			return null;
		}
		return ResponseEntity.ok().contentType(MediaType.valueOf(PublishedAssessment.SCHEMA_TYPE)).body(this.document);
	}

}
