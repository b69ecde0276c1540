package org.dueregard.publication.register;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.dueregard.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that is kept is known by all that it is made of.
 */
class PageEditionTests {

	private static final Standing STANDING = new Standing("EIA-2026-000001", 1, 1, "a", false, 2, 0, 0,
			Instant.parse("2026-03-02T09:00:00Z"));

	@Test
	void otherBodiesAnotherAddressOrAnotherPlaceOnTheServerMakeAnotherEdition() throws IOException {
		var editions = new HashSet<String>();
		editions.add(edition("https://eia.council.example", "", body("Fellshire", "equality@council.example")));
		editions
			.add(edition("https://eia.council.example", "", body("Fellshire and Dale", "equality@council.example")));
		editions.add(edition("https://eia.council.example", "", body("Fellshire", "ask@council.example")));
		editions.add(edition("https://other.example", "", body("Fellshire", "equality@council.example")));
		editions.add(edition("https://eia.council.example", "/eia", body("Fellshire", "equality@council.example")));

		assertThat(editions).hasSize(5)
			.contains(edition("https://eia.council.example", "", body("Fellshire", "equality@council.example")));
	}

	@Test
	void aPageIsPrintedForOneStandingAndOneLanguage() throws IOException {
		var edition = new PageEdition(new PublicSite(URI.create("https://eia.council.example"), List.of()),
				new MockServletContext(), new TestClock());
		var others = List.of(new Standing("EIA-2026-000002", 1, 1, "a", false, 2, 0, 0, STANDING.changedAt()),
				new Standing("EIA-2026-000001", 1, 2, "a", false, 2, 0, 0, STANDING.changedAt()),
				new Standing("EIA-2026-000001", 1, 1, "b", false, 2, 0, 0, STANDING.changedAt()),
				new Standing("EIA-2026-000001", 1, 1, "a", false, 0, 0, 0, STANDING.changedAt()),
				new Standing("EIA-2026-000001", 1, 1, "a", false, 2, 1, 0, STANDING.changedAt()),
				new Standing("EIA-2026-000001", 1, 1, "a", false, 2, 0, 1, STANDING.changedAt()),
				new Standing("EIA-2026-000001", 1, 1, "a", false, 2, 0, 0, STANDING.changedAt().plusMillis(1)));

		assertThat(edition.printedFor(STANDING, PageLanguage.ENGLISH))
			.isEqualTo(edition.printedFor(STANDING, PageLanguage.ENGLISH))
			.isNotEqualTo(edition.printedFor(STANDING, PageLanguage.WELSH));
		assertThat(others).extracting((other) -> edition.printedFor(other, PageLanguage.ENGLISH))
			.doesNotContain(edition.printedFor(STANDING, PageLanguage.ENGLISH))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "org/dueregard/publication/register/Other.class", "templates/publication/other.html",
			"messages/other_cy.properties" })
	void soDoAnotherClassAnotherTemplateAndAnotherMessage(String name, @TempDir Path release) throws IOException {
		var made = release.resolve(name);
		Files.createDirectories(made.getParent());
		var editions = new ArrayList<String>();
		editions.add(edition());
		for (var content : List.of("one", "another")) {
			Files.writeString(made, content);
			editions.add(editionWith(release));
		}

		assertThat(editions).doesNotHaveDuplicates();
	}

	private static String editionWith(Path release) throws IOException {
		var thread = Thread.currentThread();
		var before = thread.getContextClassLoader();
		try (var loader = new URLClassLoader(new URL[] { release.toUri().toURL() }, before)) {
			thread.setContextClassLoader(loader);
			return edition();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static String edition() throws IOException {
		return edition("https://eia.council.example", "", body("Fellshire", "equality@council.example"));
	}

	private static PublicBody body(String name, String contact) {
		return new PublicBody("fellshire", name, contact, null, null, null, null, null, null);
	}

	private static String edition(String address, String context, PublicBody body) throws IOException {
		return new PageEdition(new PublicSite(URI.create(address), List.of(body)), new MockServletContext() {

			@Override
			public String getContextPath() {
				return context;
			}

		}, new TestClock()).sha256();
	}

}
