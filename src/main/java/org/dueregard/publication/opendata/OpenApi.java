package org.dueregard.publication.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.shared.ProblemKind;

/**
 * The interface described as OpenAPI 3.1: from the parameters that it refuses by and the
 * records that it answers with.
 */
final class OpenApi {

	private static final List<Operation> OPERATIONS = List.of(
			new Operation("", "list", AssessmentList.class, Parameter.ALL, List.of(),
					List.of(ProblemKind.PARAMETER, ProblemKind.FORMAT, ProblemKind.BUSY)),
			new Operation("/{reference}", "newest", AssessmentInFull.class, List.of(), List.of("reference"),
					List.of(ProblemKind.NOT_FOUND, ProblemKind.FORMAT, ProblemKind.WITHDRAWN, ProblemKind.BUSY)),
			new Operation("/{reference}/versions", "versions", VersionList.class, List.of(), List.of("reference"),
					List.of(ProblemKind.NOT_FOUND, ProblemKind.FORMAT, ProblemKind.BUSY)),
			new Operation("/{reference}/versions/{version}", "version", AssessmentInFull.class, List.of(),
					List.of("reference", "version"),
					List.of(ProblemKind.NOT_FOUND, ProblemKind.FORMAT, ProblemKind.WITHDRAWN, ProblemKind.BUSY)));

	private final OpenDataSettings settings;

	private final Schemas schemas = new Schemas("#/components/schemas/");

	OpenApi(OpenDataSettings settings) {
		this.settings = settings;
	}

	Map<String, Object> document() {
		var paths = new LinkedHashMap<String, Object>();
		OPERATIONS.forEach((each) -> paths.put(ApiQuestion.ADDRESS + each.path(), Map.of("get", described(each))));
		var all = new LinkedHashMap<>(this.schemas.named());
		all.put("Problem", problem());
		all.computeIfPresent(PublishedAssessment.class.getSimpleName(), (name, schema) -> ofItsOwn(schema));
		return Schemas.inOrder("openapi", "3.1.0", "info",
				Schemas.inOrder("title", Said.of("data.api.name"), "version", "1", "description",
						Said.of("data.api.about"), "license",
						Schemas.inOrder("name", this.settings.licenceName(), "url",
								this.settings.licence().toString())),
				"externalDocs", Map.of("url", this.settings.site() + "/data"), "servers",
				List.of(Map.of("url", this.settings.site())), "paths", paths, "components", Map.of("schemas", all));
	}

	/**
	 * The document has a schema at an address of its own too.
	 */
	private Map<String, Object> ofItsOwn(Map<String, Object> schema) {
		var linked = new LinkedHashMap<>(schema);
		linked.put("externalDocs", Schemas.inOrder("description", Said.of("data.schema.link"), "url",
				this.settings.site() + PublishedAssessment.SCHEMA));
		return linked;
	}

	private Map<String, Object> described(Operation operation) {
		var responses = new LinkedHashMap<String, Object>();
		responses.put("200", Schemas.inOrder("description", Said.of("data.api.found"), "headers", headers(operation),
				"content", Map.of("application/json", Map.of("schema", this.schemas.of(operation.answer())))));
		responses.put("304", Map.of("description", Said.of("data.api.unchanged")));
		operation.problems()
			.forEach((kind) -> responses.put(String.valueOf(kind.status()),
					Schemas.inOrder("description", Said.of(kind.title()), "content", Map.of("application/problem+json",
							Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
		return Schemas.inOrder("operationId", operation.id(), "summary", Said.of("data.api." + operation.id()),
				"parameters",
				Stream
					.concat(operation.inPath().stream().map(OpenApi::inPath),
							operation.parameters().stream().map(Parameter::described))
					.toList(),
				"responses", responses);
	}

	private static Map<String, Object> headers(Operation operation) {
		var etag = header("data.api.etag");
		return operation.parameters().isEmpty() ? Map.of("ETag", etag)
				: Schemas.inOrder("ETag", etag, "Link", header("data.api.link"));
	}

	private static Map<String, Object> header(String key) {
		return Schemas.inOrder("description", Said.of(key), "schema", Map.of("type", "string"));
	}

	private static Map<String, Object> inPath(String name) {
		return Schemas.inOrder("name", name, "in", "path", "required", true, "description",
				Said.of("data.parameter." + name), "schema",
				name.equals("version") ? Schemas.inOrder("type", "integer", "minimum", 1)
						: Schemas.inOrder("type", "string", "examples", List.of("EIA-2026-000123")));
	}

	private static Map<String, Object> problem() {
		var text = Map.of("type", "string");
		return Schemas.inOrder("type", "object", "required", List.of("type", "title", "status"), "properties",
				Schemas.inOrder("type", Schemas.inOrder("type", "string", "format", "uri"), "title", text, "status",
						Map.of("type", "integer"), "detail", text, "instance", text, "parameter", text, "allowed", text,
						"version", Map.of("type", "integer"), "withdrawnOn",
						Schemas.inOrder("type", "string", "format", "date"), "withdrawnReason",
						Map.of("type", List.of("string", "null"))));
	}

	/**
	 * One thing that can be asked.
	 *
	 * @param path below that of the interface
	 * @param id its name, also of the message that says what it does
	 */
	private record Operation(String path, String id, Class<? extends Record> answer, List<Parameter> parameters,
			List<String> inPath, List<ProblemKind> problems) {
	}

}
