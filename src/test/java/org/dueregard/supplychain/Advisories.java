package org.dueregard.supplychain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A copy of a public database of advisories in the form of OSV, as a directory or a zip.
 */
final class Advisories {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final List<Component> components;

	Advisories(List<Component> components) {
		this.components = components;
	}

	/**
	 * Those that concern one of the components.
	 */
	List<Advisory> in(Path database) {
		try {
			if (Files.isDirectory(database)) {
				return read(database);
			}
			try (var zip = FileSystems.newFileSystem(database)) {
				return read(zip.getPath("/"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Advisory> read(Path root) throws IOException {
		try (var files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".json")).flatMap(this::concerning).toList();
		}
	}

	private Stream<Advisory> concerning(Path file) {
		var advisory = json(file);
		if (advisory.has("withdrawn")) {
			return Stream.empty();
		}
		var names = Stream.concat(Stream.of(advisory.path("id")), stream(advisory.path("aliases")))
			.map(JsonNode::asText)
			.toList();
		return this.components.stream()
			.filter((component) -> stream(advisory.path("affected")).anyMatch((part) -> affects(part, component)))
			.map((component) -> new Advisory(names, component, advisory.path("summary").asText()));
	}

	private static boolean affects(JsonNode part, Component component) {
		if (!"Maven".equals(part.path("package").path("ecosystem").asText())
				|| !component.artifact().equals(part.path("package").path("name").asText())) {
			return false;
		}
		return stream(part.path("versions")).anyMatch((version) -> version.asText().equals(component.version()))
				|| stream(part.path("ranges")).anyMatch((range) -> contains(range, component.version()));
	}

	/** Events come in pairs: introduced, then fixed or last affected. */
	private static boolean contains(JsonNode range, String version) {
		var from = "";
		for (var event : range.path("events")) {
			if (event.has("introduced")) {
				from = event.path("introduced").asText();
			}
			else if (event.has("fixed") && within("[" + from + "," + event.path("fixed").asText() + ")", version)) {
				return true;
			}
			else if (event.has("last_affected")
					&& within("[" + from + "," + event.path("last_affected").asText() + "]", version)) {
				return true;
			}
			from = event.has("introduced") ? from : "";
		}
		return !from.isEmpty() && within("[" + from + ",)", version);
	}

	private static boolean within(String range, String version) {
		try {
			return VersionRange.createFromVersionSpec(range).containsVersion(new DefaultArtifactVersion(version));
		}
		catch (InvalidVersionSpecificationException ex) {
			throw new IllegalStateException(range, ex);
		}
	}

	private static JsonNode json(Path file) {
		try (var in = Files.newInputStream(file)) {
			return JSON.readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	/**
	 * What the database says of a component.
	 *
	 * @param names by which the flaw is known
	 * @param component that has it
	 * @param summary in the database's words
	 */
	record Advisory(List<String> names, Component component, String summary) {

		boolean knownTo(List<Finding> findings) {
			return findings.stream()
				.anyMatch((finding) -> this.names.contains(finding.id()) && finding.answers(this.component));
		}

		@Override
		public String toString() {
			return this.names.get(0) + " in " + this.component + ": " + this.summary;
		}

	}

}
