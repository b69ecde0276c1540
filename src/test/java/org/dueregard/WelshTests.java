package org.dueregard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the public reads is there in Welsh, whole and with the same arguments.
 */
class WelshTests {

	private static final Path BUNDLES = Path.of("src/main/resources/messages");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** The beginnings of what the public reads, by bundle; nothing for all of it. */
	private static final Map<String, List<String>> PUBLIC = Map.of("public", List.of(""), "glossary", List.of(""),
			"opendata", List.of(""), "asking", List.of(""), "letters", List.of(""), "subscription", List.of(""),
			"publication", List.of("published."), "workbench",
			List.of("layout.", "signIn.", "error.", "form.wrong", "form.error"));

	/** Of the frame, of signing in and of errors, what only officers see. */
	private static final Set<String> OF_OFFICERS = Set.of("layout.myWork", "layout.tasklist", "layout.signOut",
			"signIn.notLetIn", "signIn.nothingSaved", "signIn.again", "error.again.");

	private static final List<String> PAGES = List.of("layout", "error/page", "notification/public-letter",
			"publication/register", "publication/data", "publication/assessment", "publication/withdrawn",
			"publication/notFound", "subscription/new", "subscription/asked", "subscription/confirm",
			"subscription/subscription", "subscription/unsubscribe", "subscription/said", "publication/requests",
			"request/ask", "request/published", "request/sent", "request/confirm", "request/own", "request/nothing",
			"workbench/accessibility", "workbench/glossary", "workbench/sign-in");

	/** The same in both languages. */
	private static final Set<String> ALIKE = Set.of("layout.service", "published.proposalKind.CONTRACT",
			"published.proposalKind.GRANT", "published.peopleAffected.STAFF", "published.precision.EXACT");

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.]*)|msg\\('([a-zA-Z][\\w.]*\\w)'[,)]");

	static Set<String> bundles() {
		return PUBLIC.keySet();
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everySentenceOfThePublicIsThereInWelshAndNoOther(String bundle) {
		var english = keys(bundle, isPublic(bundle));

		assertThat(english).isNotEmpty();
		assertThat(welsh(bundle).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english);
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void itHasTheSameArguments(String bundle) {
		var english = read(bundle);

		assertThat(welsh(bundle)).isNotEmpty()
			.allSatisfy((key, text) -> assertThat(arguments(text)).as(key.toString())
				.isEqualTo(arguments(english.get(key))));
	}

	/**
	 * A straight apostrophe would quote what follows it, and Welsh has many.
	 */
	@ParameterizedTest
	@MethodSource("bundles")
	void itIsTranslatedAndHasNoStraightApostrophe(String bundle) {
		var english = read(bundle);

		assertThat(welsh(bundle)).isNotEmpty()
			.allSatisfy((key, text) -> assertThat(text.toString()).as(key.toString())
				.isNotBlank()
				.doesNotContain("'")
				.matches((said) -> ALIKE.contains(key) || !said.equals(english.get(key)), "is translated"));
	}

	@Test
	void noOtherBundleIsHalfTranslated() {
		assertThat(translated()).containsExactlyInAnyOrderElementsOf(PUBLIC.keySet());
	}

	@Test
	void thePagesOfThePublicSayNothingElse() {
		var inWelsh = PUBLIC.keySet()
			.stream()
			.flatMap((bundle) -> welsh(bundle).stringPropertyNames().stream())
			.collect(Collectors.toSet());

		var said = PAGES.stream()
			.flatMap((page) -> KEY.matcher(text(TEMPLATES.resolve(page + ".html"))).results())
			.map(WelshTests::key)
			.filter((key) -> !isOfOfficers(key))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(said).hasSizeGreaterThan(150);
		assertThat(inWelsh).containsAll(said);
	}

	private static String key(MatchResult found) {
		return (found.group(1) != null) ? found.group(1) : found.group(2);
	}

	private static Predicate<String> isPublic(String bundle) {
		return (key) -> PUBLIC.getOrDefault(bundle, List.of()).stream().anyMatch(key::startsWith) && !isOfOfficers(key);
	}

	private static boolean isOfOfficers(String key) {
		return OF_OFFICERS.stream().anyMatch(key::startsWith);
	}

	private static Set<String> keys(String bundle, Predicate<String> which) {
		return read(bundle).stringPropertyNames().stream().filter(which).collect(Collectors.toSet());
	}

	private static Set<String> arguments(Object text) {
		return ARGUMENT.matcher(text.toString()).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Set<String> translated() {
		try (Stream<Path> files = Files.list(BUNDLES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith("_cy.properties"))
				.map((name) -> name.replace("_cy.properties", ""))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties welsh(String bundle) {
		return read(bundle + "_cy");
	}

	private static Properties read(String bundle) {
		var sentences = new Properties();
		try (var file = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
			sentences.load(file);
			return sentences;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
