package org.dueregard.supplychain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The bill of materials that the build puts into the jar.
 *
 * @param components every library that runs, none that only tests
 */
record Sbom(List<Component> components) {

	static final String IN_THE_JAR = "META-INF/sbom/application.cdx.json";

	private static final Path FILE = Path.of("target/classes", IN_THE_JAR);

	static Sbom ofThisBuild() {
		try (var in = Files.newInputStream(FILE)) {
			return read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Sbom read(InputStream in) throws IOException {
		var bom = new ObjectMapper().readTree(in);
		return new Sbom(stream(bom.path("components")).map(Sbom::component).toList());
	}

	private static Component component(JsonNode component) {
		return new Component(component.path("group").asText(), component.path("name").asText(),
				component.path("version").asText(), component.path("purl").asText(),
				stream(component.path("licenses")).map(Sbom::licence).toList());
	}

	private static String licence(JsonNode licence) {
		return Stream
			.of(licence.path("license").path("id"), licence.path("license").path("name"), licence.path("expression"))
			.filter(JsonNode::isTextual)
			.map(JsonNode::asText)
			.findFirst()
			.orElse("none");
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

}
