package org.dueregard.publication;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.register.TakenConnections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the interface is true: whatever it names is there, and answers are
 * as it says.
 */
class OpenApiTests extends OpenDataReading {

	private static final String DOCUMENT = "/api/openapi.json";

	private static final String LIST = "/api/v1/assessments";

	private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("words", "homework"),
			Map.entry("body", "fellshire"), Map.entry("kind", "CLOSURE"), Map.entry("outcome", "ADJUST"),
			Map.entry("characteristic", "age"), Map.entry("rating", "LOW"), Map.entry("year", "2026"),
			Map.entry("time", "IN_TIME"), Map.entry("actions", "PLANNED"), Map.entry("sort", "title"),
			Map.entry("page", "1"), Map.entry("size", "7"));

	@Test
	void anotherParserReadsIt() {
		var options = new ParseOptions();
		options.setResolve(true);
		var read = new OpenAPIV3Parser().readContents(get(DOCUMENT).body(), null, options);

		assertThat(read.getMessages()).isNullOrEmpty();
		assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
		assertThat(read.getOpenAPI().getPaths()).hasSize(4);
		assertThat(read.getOpenAPI().getPaths().get(LIST).getGet().getParameters()).hasSize(12);
		assertThat(read.getOpenAPI().getComponents().getSchemas()).containsKeys("Listed", "PublishedAssessment",
				"Problem");
	}

	@Test
	void itNamesTheRoutesOfTheInterfaceAndNoOther() {
		var routes = this.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((route) -> route.getPatternValues().stream())
			.filter((path) -> path.startsWith("/api/v"))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(names(json(DOCUMENT).get("paths"))).containsExactlyElementsOf(routes);
		assertThat(get(DOCUMENT).body()).doesNotContain("workbench", "camunda", "engine");
	}

	@Test
	void itExplainsEveryWayOfTellingANumberOfPeople() {
		var number = json(DOCUMENT).at("/components/schemas/PeopleCount");
		var data = get("/data").body();

		for (var precision : PeopleCount.Precision.values()) {
			assertThat(number.get("description").asText()).contains(precision + ": ");
			assertThat(data).contains("<code>" + precision + "</code>");
		}
		assertThat(json(DOCUMENT).at("/components/schemas/SmallNumbers/description").asText()).contains("hiddenBelow",
				"roundedTo");
		assertThat(data).contains("hiddenBelow", "roundedTo");
	}

	@Test
	void everyAnswerIsAsItSays() {
		this.closure.remaining = org.dueregard.impact.Severity.MODERATE;
		var library = full().reference().value();
		var shelters = screenedOut("New bus shelters", "People wait there.");
		this.closure.exemptReason = "It would show a supplier what others offered.";
		var exempt = full().reference().value();
		var withdrawn = screenedOut("Garden waste", "The lorry comes.");
		withdraw(withdrawn, "A mistake");
		var gone = withdrawn.reference().value();

		try (var taken = new TakenConnections(this.context)) {
			assertThat(taken).isNotNull();
			paths()
				.forEach((path) -> answered(path, path.replace("{reference}", library).replace("{version}", "1"), 503));
		}
		for (var path : paths()) {
			for (var reference : List.of(library, shelters.reference().value(), exempt)) {
				var address = path.replace("{reference}", reference).replace("{version}", "1");
				var etag = header(answered(path, address, 200), "ETag");
				answered(path, address, 304, "If-None-Match", etag);
				answered(path, address, 406, "Accept", "application/xml");
			}
			if (path.contains("{reference}")) {
				answered(path, path.replace("{reference}", "EIA-1999-000001").replace("{version}", "1"), 404);
				answered(path, path.replace("{reference}", gone).replace("{version}", "1"),
						path.endsWith("versions") ? 200 : 410);
			}
		}
		answered(LIST, LIST + "?page=0", 400);
		assertThat(this.seen).containsExactlyInAnyOrderElementsOf(documented());
	}

	@Test
	void everyParameterIsTakenAndWhatItsSchemaForbidsIsRefused() {
		full();
		for (var parameter : json(DOCUMENT).at("/paths").get(LIST).at("/get/parameters")) {
			var name = parameter.get("name").asText();
			var schema = parameter.at("/schema/items").isMissingNode() ? parameter.get("schema")
					: parameter.at("/schema/items");

			assertThat(VALUES).as(name).containsKey(name);
			answered(LIST, LIST + "?" + name + "=" + VALUES.get(name), 200);
			for (var word : schema.path("enum")) {
				answered(LIST, LIST + "?" + name + "=" + word.asText(), 200);
			}
			if (schema.has("maximum")) {
				answered(LIST, LIST + "?" + name + "=" + schema.get("maximum").asText(), 200);
				answered(LIST, LIST + "?" + name + "=" + (schema.get("maximum").asInt() + 1), 400);
			}
			if (schema.has("maxLength")) {
				answered(LIST, LIST + "?" + name + "=" + "a".repeat(schema.get("maxLength").asInt()), 200);
				answered(LIST, LIST + "?" + name + "=" + "a".repeat(schema.get("maxLength").asInt() + 1), 400);
			}
			if (schema.has("enum") || schema.has("pattern")) {
				answered(LIST, LIST + "?" + name + "=%27%27", 400);
			}
		}
	}

	private final TreeSet<String> seen = new TreeSet<>();

	/**
	 * Asks, and holds the answer against what is documented for it.
	 */
	private HttpResponse<String> answered(String path, String address, int status, String... headers) {
		var answer = get(address, headers);
		assertThat(answer.statusCode()).as(address).isEqualTo(status);
		this.seen.add(path + " " + status);
		if (status != 304) {
			var type = header(answer, "Content-Type");
			var mistakes = schema(path, status, type).validate(json(answer));
			assertThat(mistakes).as("%s %s", address, answer.body()).isEmpty();
		}
		return answer;
	}

	private final Map<String, JsonSchema> known = new java.util.HashMap<>();

	private JsonSchema schema(String path, int status, String type) {
		return this.known.computeIfAbsent(path + status + type, (unknown) -> {
			var document = document();
			var content = document.at("/paths").get(path).at("/get/responses/" + status + "/content").get(type);
			assertThat(content).as("%s of %d at %s", type, status, path).isNotNull();
			var schema = ((ObjectNode) content.get("schema")).deepCopy();
			schema.set("components", document.get("components"));
			return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
				.getSchema(schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
		});
	}

	private @Nullable JsonNode strict;

	/**
	 * As it is, but that nothing may be answered that it does not name.
	 */
	private JsonNode document() {
		if (this.strict == null) {
			this.strict = get200(DOCUMENT);
			this.strict.at("/components/schemas").forEach((schema) -> {
				if (schema.has("properties")) {
					((ObjectNode) schema).put("additionalProperties", false);
				}
			});
		}
		return this.strict;
	}

	private JsonNode get200(String address) {
		var answer = get(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		return json(answer);
	}

	private List<String> paths() {
		return names(json(DOCUMENT).get("paths"));
	}

	private List<String> documented() {
		var document = json(DOCUMENT);
		return paths().stream()
			.flatMap((path) -> names(document.at("/paths").get(path).at("/get/responses")).stream()
				.map((status) -> path + " " + status))
			.toList();
	}

	private static List<String> names(JsonNode node) {
		Iterable<String> names = node::fieldNames;
		return StreamSupport.stream(names.spliterator(), false).toList();
	}

}
