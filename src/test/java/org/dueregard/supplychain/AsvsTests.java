package org.dueregard.supplychain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of the OWASP Application Security Verification Standard has an answer in
 * every row, names tests that there are, and is summed up rightly in {@code SECURITY.md}.
 */
class AsvsTests {

	private static final Path TESTS = Path.of("src/test/java");

	private static final List<String> STATUSES = List.of("met", "operator", "open", "not applicable");

	private static final List<Requirement> TABLE = Lists.read("asvs-5.0-level-2.csv", Requirement.class);

	private static final Map<String, Path> SOURCES = sources();

	@Test
	void everyRequirementOfLevelsOneAndTwoIsThereOnce() {
		assertThat(TABLE).hasSize(253).extracting(Requirement::id).doesNotHaveDuplicates();
		assertThat(TABLE.stream().collect(Collectors.groupingBy(Requirement::level, Collectors.counting())))
			.containsExactlyInAnyOrderEntriesOf(Map.of(1, 70L, 2, 183L));
	}

	@Test
	void everyRowHasAnAnswer() {
		assertThat(TABLE).allSatisfy((row) -> {
			assertThat(STATUSES).contains(row.status());
			assertThat(row.answer()).isNotBlank();
		});
	}

	@Test
	void everyTestThatARowNamesIsThere() {
		assertThat(TABLE).filteredOn((row) -> !row.test().isBlank()).isNotEmpty().allSatisfy((row) -> {
			var name = row.test().split("#");
			assertThat(SOURCES).containsKey(name[0]);
			if (name.length > 1) {
				assertThat(Files.readString(SOURCES.get(name[0]))).contains("void " + name[1] + "(");
			}
		});
	}

	@Test
	void theSecurityPolicySumsItUp() throws IOException {
		var policy = Files.readString(Path.of("SECURITY.md"));

		var chapters = TABLE.stream()
			.collect(Collectors.groupingBy(Requirement::chapter, TreeMap::new, Collectors.toList()));
		chapters
			.forEach((chapter, rows) -> assertThat(policy).containsPattern("\\| " + chapter + " [^|]+" + sum(rows)));
		assertThat(policy).containsPattern("\\| All " + sum(TABLE));
	}

	private static String sum(Collection<Requirement> rows) {
		return STATUSES.stream()
			.map((status) -> "\\| %d ".formatted(rows.stream().filter((row) -> row.status().equals(status)).count()))
			.collect(Collectors.joining("", "", "\\| %d \\|".formatted(rows.size())));
	}

	private static Map<String, Path> sources() {
		try (var files = Files.walk(TESTS)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""), (file) -> file,
						(one, other) -> one));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A requirement of the standard, in our words, and our answer.
	 *
	 * @param id in version 5.0.0
	 * @param level from which it is asked
	 * @param requirement in short
	 * @param status {@code met}, {@code operator}, {@code open} or {@code not applicable}
	 * @param answer how it is met, or why not
	 * @param test that shows it, as a class or {@code class#method}
	 */
	record Requirement(String id, int level, String requirement, String status, String answer, String test) {

		String chapter() {
			return this.id.substring(0, this.id.indexOf('.'));
		}

	}

}
