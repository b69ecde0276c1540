package org.dueregard.publication.opendata;

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

	private final StandingFile file;

	PublishedSchemaFile(OpenDataSettings settings) {
		this.file = StandingFile.of(new PublishedSchema(settings.site()).document());
	}

	@GetMapping(PublishedAssessment.SCHEMA)
	@Nullable ResponseEntity<byte[]> show(WebRequest request) {
		return this.file.answer(MediaType.valueOf(PublishedAssessment.SCHEMA_TYPE), request);
	}

}
