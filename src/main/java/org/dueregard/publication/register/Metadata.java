package org.dueregard.publication.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dueregard.publication.document.PublishedAssessment;

/**
 * What a page says of itself to search engines and to sites that link to it: Open Graph,
 * and the vocabulary of schema.org.
 *
 * @param heading what a link to it is called
 * @param address the one address of what it shows
 * @param structured JSON-LD; harmless in a page, whatever stands in it
 */
record Metadata(String heading, String description, String address, String structured) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final int LONGEST_DESCRIPTION = 300;

	/**
	 * Of a published assessment.
	 * @param site address of the register, without a slash at its end
	 */
	static Metadata of(String site, RegisterEntry entry, PublishedAssessment published) {
		var assessment = published.assessment();
		var place = site + "/assessments/" + entry.reference();
		var version = place + "/v/" + entry.version();
		var heading = assessment.proposal().title();
		var description = shortened(Objects.requireNonNullElse(published.summary(), heading));
		var said = new LinkedHashMap<String, Object>();
		said.put("@context", "https://schema.org");
		said.put("@type", "Report");
		said.put("@id", version);
		said.put("url", entry.isNewest() ? place : version);
		said.put("name", heading);
		said.put("description", description);
		said.put("identifier", entry.reference());
		said.put("version", String.valueOf(entry.version()));
		said.put("inLanguage", "en-GB");
		said.put("isAccessibleForFree", true);
		said.put("dateCreated", assessment.registeredOn().toString());
		said.put("datePublished", published.publishedOn().toString());
		said.put("publisher", Map.of("@type", "GovernmentOrganization", "name", entry.bodyName()));
		said.put("encoding", List.of(Map.of("@type", "MediaObject", "encodingFormat", "application/json", "contentUrl",
				version + ".json", "sha256", entry.sha256())));
		return new Metadata(heading, description, entry.isNewest() ? place : version, written(said));
	}

	private static String shortened(String text) {
		var line = text.strip().replaceAll("(?U)\\s+", " ");
		return (line.codePointCount(0, line.length()) <= LONGEST_DESCRIPTION) ? line
				: line.substring(0, line.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)).strip() + "…";
	}

	private static String written(Map<String, Object> said) {
		try {
			return JSON.writeValueAsString(said).replace("<", "\\u003c");
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Maps of texts can be written", ex);
		}
	}

}
