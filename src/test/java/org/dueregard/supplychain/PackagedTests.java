package org.dueregard.supplychain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar that is delivered carries its bill of materials, and that bill is the truth.
 */
@Tag("packaged")
class PackagedTests {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	@Test
	void everyLibraryInTheJarIsOnItsBill() throws IOException {
		try (var jar = new JarFile(packaged().toFile())) {
			var bill = Sbom.read(jar.getInputStream(jar.getEntry(Sbom.IN_THE_JAR)));

			assertThat(libraries(jar)).hasSizeGreaterThan(100)
				.isSubsetOf(bill.components().stream().map(Component::file).toList());
		}
	}

	@Test
	void nothingInTheJarRunsScripts() throws IOException {
		try (var jar = new JarFile(packaged().toFile())) {
			assertThat(libraries(jar)).isNotEmpty()
				.noneMatch((library) -> library.matches("(groovy|graal|nashorn|rhino|jruby|jython|log4j-core).*"));
		}
	}

	private static List<String> libraries(JarFile jar) {
		return jar.stream()
			.map((entry) -> entry.getName())
			.filter((name) -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
			.map((name) -> name.substring(LIBRARIES.length()))
			.toList();
	}

	private static Path packaged() throws IOException {
		try (var files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("due-regard-[0-9.]+\\.jar"))
				.findAny()
				.orElseThrow();
		}
	}

}
