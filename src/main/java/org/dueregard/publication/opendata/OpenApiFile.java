package org.dueregard.publication.opendata;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The description of the interface, for programs that write programs.
 */
@Controller
class OpenApiFile {

	private final byte[] document;

	private final String hash;

	OpenApiFile(OpenDataSettings settings) {
		try {
			this.document = OpenJson.MAPPER.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(new OpenApi(settings).document());
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
		this.hash = DigestUtils.md5DigestAsHex(this.document);
	}

	@GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> show() {
		return ResponseEntity.ok().eTag(this.hash).body(this.document);
	}

}
