package org.dueregard.publication.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.dueregard.publication.register.OpenRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/**
 * The catalogue that data portals collect.
 */
@Controller
class CatalogueFile {

	private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

	private final OpenRegister register;

	private final OpenDataSettings settings;

	CatalogueFile(OpenRegister register, OpenDataSettings settings) {
		this.register = register;
		this.settings = settings;
	}

	@GetMapping("/catalog.jsonld")
	@Nullable ResponseEntity<byte[]> show(WebRequest request) throws JsonProcessingException {
		if (request.checkNotModified(Etags.ofRegister(this.register.state()))) {
			return null;
		}
		return ResponseEntity.ok()
			.contentType(JSON_LD)
			.body(OpenJson.MAPPER.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(new Catalogue(this.settings, this.register.bodies()).document()));
	}

}
