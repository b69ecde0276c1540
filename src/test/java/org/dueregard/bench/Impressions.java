package org.dueregard.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.shared.London;

/**
 * Published documents with texts, places and days of their own, after some that the
 * application has published itself. Number by number they are always the same.
 */
final class Impressions {

	/** How many sentences officers write where. */
	private static final Map<String, Integer> SENTENCES = Map.ofEntries(Map.entry("summary", 5),
			Map.entry("evidenceLookedAt", 3), Map.entry("finding", 4), Map.entry("themes", 4),
			Map.entry("whatChanged", 2), Map.entry("reason", 4), Map.entry("reasons", 6), Map.entry("plainSummary", 5),
			Map.entry("action", 2), Map.entry("missing", 1), Map.entry("measure", 1), Map.entry("access", 1));

	private static final Instant FIRST = Instant.parse("2020-01-06T09:00:00Z");

	static final Duration APART = Duration.ofMinutes(30);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final List<JsonNode> originals;

	Impressions(List<String> documents) {
		this.originals = documents.stream().map(Impressions::tree).toList();
	}

	int number() {
		return this.originals.size();
	}

	static Instant publishedAt(int number) {
		return FIRST.plus(APART.multipliedBy(number));
	}

	static String reference(int number) {
		return "EIA-%d-%06d".formatted(London.day(publishedAt(number)).getYear(), number);
	}

	PublishedAssessment take(int number) {
		var random = new Random(number);
		var prose = new Prose(random);
		var copy = (ObjectNode) rewritten("", this.originals.get(number % this.originals.size()), prose);
		var assessment = (ObjectNode) copy.get("assessment");
		var proposal = (ObjectNode) assessment.get("proposal");
		var day = London.day(publishedAt(number)).toString();
		copy.put("publishedOn", day);
		assessment.put("reference", reference(number));
		assessment.put("registeredOn", London.day(publishedAt(number)).minusDays(90).toString());
		assessment.put("timeliness", prose.any("IN_TIME", "IN_TIME", "IN_TIME", "AFTER_THE_DECISION"));
		var body = random.nextInt(30);
		((ObjectNode) assessment.get("body")).put("id", "body-" + body).put("name", "Council of the vale no. " + body);
		proposal.put("title", prose.title());
		proposal.put("kind", prose.any("POLICY", "STRATEGY", "SERVICE_CHANGE", "CLOSURE", "BUDGET", "RESTRUCTURE"));
		proposal.put("decisionDate", day);
		if (copy.get("decision") instanceof ObjectNode decision) {
			decision.put("decidedOn", day);
		}
		if (assessment.get("conclusion") instanceof ObjectNode conclusion) {
			conclusion.put("outcome", prose.any("NO_MAJOR_CHANGE", "ADJUST", "ADJUST", "CONTINUE_WITH_JUSTIFICATION"));
		}
		if (assessment.get("impact") instanceof ObjectNode impact) {
			impact.put("headline", prose.any("NONE", "LOW", "LOW", "MEDIUM", "HIGH"));
		}
		return CanonicalJson.read(copy.toString(), PublishedAssessment.class);
	}

	/**
	 * A text in the place of a short one, as long as officers write it there.
	 */
	static String fuller(Prose prose, String field, String text) {
		return SENTENCES.containsKey(field) ? prose.text(SENTENCES.get(field)) : text;
	}

	private static JsonNode rewritten(String field, JsonNode node, Prose prose) {
		if (node instanceof ObjectNode object) {
			var copy = JSON.createObjectNode();
			object.properties()
				.forEach((each) -> copy.set(each.getKey(), rewritten(each.getKey(), each.getValue(), prose)));
			return copy;
		}
		if (node instanceof ArrayNode array) {
			var copy = JSON.createArrayNode();
			array.forEach((each) -> copy.add(rewritten(field, each, prose)));
			return copy;
		}
		if (node instanceof TextNode text) {
			return TextNode.valueOf(field.equals("group") ? prose.group() : fuller(prose, field, text.textValue()));
		}
		return node;
	}

	private static JsonNode tree(String document) {
		try {
			return JSON.readTree(document);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
