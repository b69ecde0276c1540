package org.dueregard.publication.opendata;

import java.util.Map;

import org.dueregard.publication.document.PublishedAssessment;

/**
 * The JSON of a published assessment described as JSON Schema (draft 2020-12). What is
 * new may be added to it; nothing is taken away or given another meaning.
 */
final class PublishedSchema {

	private final String site;

	PublishedSchema(String site) {
		this.site = site;
	}

	Map<String, Object> document() {
		var schemas = new Schemas("#/$defs/");
		var document = Schemas.inOrder("$schema", "https://json-schema.org/draft/2020-12/schema", "$id",
				this.site + PublishedAssessment.SCHEMA, "title", Said.of("data.schema.name"), "description",
				Said.of("data.schema.about"));
		document.putAll(schemas.of(PublishedAssessment.class));
		document.put("$defs", schemas.named());
		return document;
	}

}
