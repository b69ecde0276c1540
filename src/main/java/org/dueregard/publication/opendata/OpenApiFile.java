package org.dueregard.publication.opendata;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/**
 * The description of the interface, for programs that write programs.
 */
@Controller
class OpenApiFile {

	private final StandingFile file;

	OpenApiFile(OpenDataSettings settings) {
		this.file = StandingFile.of(new OpenApi(settings).document());
	}

	@GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<byte[]> show(WebRequest request) {
		return this.file.answer(MediaType.APPLICATION_JSON, request);
	}

}
