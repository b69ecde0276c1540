package org.dueregard.supplychain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A copy of a public database is read for what concerns our versions and nothing else.
 */
class AdvisoriesTests {

	private static final String FLAW = """
			{ "id": "GHSA-1", "aliases": ["CVE-1"], "summary": "Lets the rain in",
			  "affected": [{ "package": { "ecosystem": "Maven", "name": "org.example:roof" },
			    "ranges": [{ "type": "ECOSYSTEM", "events": [
			      { "introduced": "0" }, { "fixed": "1.4" }, { "introduced": "2.0" }, { "last_affected": "2.3" }] }] }] }
			""";

	@TempDir
	Path database;

	@BeforeEach
	void anAdvisory() throws IOException {
		Files.writeString(this.database.resolve("GHSA-1.json"), FLAW);
	}

	@Test
	void aFlawedVersionIsFound() {
		assertThat(namesFor("1.3.9")).containsExactly(List.of("GHSA-1", "CVE-1"));
		assertThat(namesFor("2.0")).isNotEmpty();
		assertThat(namesFor("2.3")).isNotEmpty();
	}

	@Test
	void aMendedVersionIsNot() {
		assertThat(namesFor("1.4")).isEmpty();
		assertThat(namesFor("1.10")).isEmpty();
		assertThat(namesFor("2.3.1")).isEmpty();
	}

	@Test
	void theSameNameElsewhereIsAnotherLibrary() throws IOException {
		Files.writeString(this.database.resolve("GHSA-1.json"), FLAW.replace("Maven", "npm"));

		assertThat(namesFor("1.0")).isEmpty();
	}

	@Test
	void whatWasWithdrawnIsForgotten() throws IOException {
		Files.writeString(this.database.resolve("GHSA-1.json"),
				FLAW.replaceFirst("\\{", "{ \"withdrawn\": \"2026-01-01T00:00:00Z\","));

		assertThat(namesFor("1.0")).isEmpty();
	}

	@Test
	void aZipIsReadToo(@TempDir Path elsewhere) throws IOException {
		var zip = elsewhere.resolve("all.zip");
		try (var files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
			Files.writeString(files.getPath("GHSA-1.json"), FLAW);
		}

		assertThat(new Advisories(List.of(roof("1.0"))).in(zip)).hasSize(1);
	}

	private List<List<String>> namesFor(String version) {
		return new Advisories(List.of(roof(version))).in(this.database)
			.stream()
			.map(Advisories.Advisory::names)
			.toList();
	}

	private static Component roof(String version) {
		return new Component("org.example", "roof", version, "", List.of("Apache-2.0"));
	}

}
