package org.dueregard.publication.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.dueregard.shared.Sha256;

/**
 * Writes a document as JSON that depends on its content alone: keys in the order of the
 * alphabet, every key present, days as ISO 8601. Has a mapper of its own, so that no
 * setting of the application can change what was hashed.
 */
public final class CanonicalJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private CanonicalJson() {
	}

	public static String write(Record document) {
		try {
			return MAPPER.writeValueAsString(document);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Cannot write " + document.getClass().getSimpleName(), ex);
		}
	}

	public static <R extends Record> R read(String json, Class<R> type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Cannot read " + type.getSimpleName(), ex);
		}
	}

	/**
	 * SHA-256 of the text in UTF-8, in lower-case hexadecimal.
	 */
	public static String sha256(String text) {
		return sha256(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * SHA-256 of the bytes, in lower-case hexadecimal.
	 */
	public static String sha256(byte[] bytes) {
		return Sha256.of(bytes);
	}

	/**
	 * SHA-256 of all that is read, in lower-case hexadecimal.
	 */
	public static String sha256(InputStream content) throws IOException {
		var digest = Sha256.digest();
		content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		return HexFormat.of().formatHex(digest.digest());
	}

}
