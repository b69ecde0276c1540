package org.dueregard.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dueregard.DescribedJson;
import org.dueregard.assessment.Assessment;
import org.dueregard.impact.Severity;
import org.dueregard.publication.document.PublishedAssessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JSON of what is published is described at an address for ever, and is as described.
 */
class PublishedSchemaTests extends OpenDataReading {

	private static final String SCHEMA = PublishedAssessment.SCHEMA;

	@Test
	void everyPublishedDocumentIsAsDescribed() {
		this.closure.remaining = Severity.MODERATE;
		var library = full();
		secondVersion(library, "One year later it is different.");
		this.closure.exemptReason = "It would show a supplier what others offered.";
		var exempt = full();
		this.closure.exemptReason = null;
		var redacted = redacted();
		var shelters = screenedOut("New bus shelters", "People wait there.");
		var described = new DescribedJson(get(SCHEMA).body());

		for (var address : List.of(library.reference() + "/v/1", library.reference() + "/v/2", exempt.reference() + "",
				redacted.reference() + "", shelters.reference() + "")) {
			var document = get("/assessments/" + address + ".json");

			assertThat(document.statusCode()).isEqualTo(200);
			assertThat(described.mistakes(document.body())).as(document.body()).isEmpty();
			assertThat(header(document, "Link"))
				.isEqualTo("<%s%s>; rel=\"describedby\"; type=\"application/schema+json\"".formatted(SITE, SCHEMA));
		}
	}

	private Assessment redacted() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance("The van", "names a driver", null, true));
		this.transaction.executeWithoutResult((status) -> this.desk.publish(assessment.id()));
		return assessment;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/version", "/assessment/proposal/title", "/assessment/signatures",
			"/assessment/impact/entries/0/kind" })
	void whatLacksSomethingIsNot(String without) {
		var document = DescribedJson.read(get("/assessments/" + full().reference() + ".json").body());
		var parent = without.replaceAll("/[^/]+$", "");
		((ObjectNode) document.at(parent)).remove(without.substring(parent.length() + 1));

		assertThat(new DescribedJson(get(SCHEMA).body()).mistakes(document.toString())).isNotEmpty();
	}

	/**
	 * Whoever adds something writes it into the copy too, and never takes anything away.
	 */
	@Test
	void itSaysWhatItHasAlwaysSaid() throws IOException {
		var copy = new ClassPathResource("published-assessment-1.json").getContentAsString(StandardCharsets.UTF_8);

		assertThat(json(SCHEMA)).isEqualTo(DescribedJson.read(copy));
		assertThat(json(SCHEMA).get("$id").asText()).isEqualTo(SITE + SCHEMA);
		assertThat(json(SCHEMA).get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
	}

	@Test
	void peopleAndProgramsAreLedToIt() {
		assertThat(get("/data").body()).contains("href=\"" + SCHEMA + "\"");
		assertThat(get("/data?lang=cy").body()).contains("href=\"" + SCHEMA + "\"", "Disgrifiad o’r ddogfen");
		assertThat(json("/api/openapi.json").at("/components/schemas/PublishedAssessment/externalDocs/url").asText())
			.isEqualTo(SITE + SCHEMA);
	}

	@Test
	void itIsReadAsOtherOpenDataAre() {
		var schema = get(SCHEMA, "Origin", "https://elsewhere.example");

		assertThat(header(schema, "Content-Type")).isEqualTo("application/schema+json");
		assertThat(header(schema, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(header(schema, "Cache-Control")).isEqualTo("no-cache");
		assertThat(get(SCHEMA, "If-None-Match", header(schema, "ETag")).statusCode()).isEqualTo(304);
		assertThat(get(SCHEMA, "Accept", "application/json").statusCode()).isEqualTo(200);
		assertThat(get("/schemas/published-assessment/2.json").statusCode()).isEqualTo(404);
	}

}
