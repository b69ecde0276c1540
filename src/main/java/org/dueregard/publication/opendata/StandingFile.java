package org.dueregard.publication.opendata;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.dueregard.publication.document.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * A file that stays as it is until the next start, written once and known by its hash.
 */
record StandingFile(byte[] content, String hash) {

	static StandingFile of(Map<String, Object> document) {
		try {
			var content = OpenJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
			return new StandingFile(content, CanonicalJson.sha256(content));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Null for whoever has it already.
	 */
	@Nullable ResponseEntity<byte[]> answer(MediaType type, WebRequest request) {
		return request.checkNotModified(this.hash) ? null : ResponseEntity.ok().contentType(type).body(this.content);
	}

}
