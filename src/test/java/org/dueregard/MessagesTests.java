package org.dueregard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every sentence is there, can be said, and is said somewhere.
 */
class MessagesTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path BUNDLES = Path.of("src/main/resources/messages");

	/** Bundles whose sentences are all said by code. */
	private static final List<String> ROOMS = List.of("assessment", "screening", "file", "evidence", "impact",
			"signoff", "publication", "opendata", "subscription", "actionplan", "cover", "request", "workflow");

	private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]+(?:\\.[A-Za-z]+)+)\"");

	/** A problem's key is not always written whole: {@code "task." + reason}. */
	private static final Pattern BEGINNING = Pattern.compile("[\"'|]([a-z][A-Za-z]+(?:\\.[A-Za-z]+)*\\.)(?:[\"']|\\$)");

	private static final Set<String> CODE = texts(SOURCES, ".java");

	private static final Set<String> PAGES = texts(TEMPLATES, "");

	private static final Properties SENTENCES = sentences();

	@Test
	void everyProblemHasItsSentence() {
		var first = beginnings();
		var keys = find(LITERAL, CODE).filter((key) -> first.contains(key.substring(0, key.indexOf('.'))))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(keys).hasSizeGreaterThan(100);
		assertThat(SENTENCES.stringPropertyNames()).containsAll(keys);
	}

	@Test
	void whatIsPutTogetherBeginsSomeSentence() {
		var first = beginnings();
		var starts = find(BEGINNING, CODE).filter((start) -> first.contains(start.substring(0, start.indexOf('.'))))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(starts).isNotEmpty()
			.allSatisfy((start) -> assertThat(SENTENCES.stringPropertyNames())
				.anySatisfy((key) -> assertThat(key).startsWith(start)));
	}

	static List<String> rooms() {
		return ROOMS;
	}

	@ParameterizedTest
	@MethodSource("rooms")
	void noSentenceIsLeftUnsaid(String room) {
		var starts = Stream.concat(find(BEGINNING, CODE), find(BEGINNING, PAGES)).collect(Collectors.toSet());

		assertThat(bundle(room).stringPropertyNames()).isNotEmpty()
			.allSatisfy(
					(key) -> assertThat(isWritten(key) || starts.contains(key.substring(0, key.lastIndexOf('.') + 1)))
						.as(key)
						.isTrue());
	}

	@Test
	void everyLetterToPeopleOutsideHasASubjectAndAText() {
		var letters = bundle("letters").stringPropertyNames()
			.stream()
			.filter((key) -> !key.startsWith("publicLetter."))
			.collect(Collectors.groupingBy((key) -> key.substring(0, key.lastIndexOf('.')),
					Collectors.mapping((key) -> key.substring(key.lastIndexOf('.') + 1), Collectors.toSet())));

		assertThat(letters).isNotEmpty()
			.allSatisfy((letter, parts) -> assertThat(parts).as(letter).contains("subject", "text"))
			.allSatisfy((letter, parts) -> assertThat(Set.of("subject", "text", "link")).as(letter).containsAll(parts))
			.allSatisfy((letter, parts) -> assertThat(isWritten(letter)).as(letter).isTrue());
	}

	@Test
	void everySentenceCanBeSaid() {
		var arguments = new Object[] { "ONE", "TWO", "THREE", "FOUR" };
		var broken = new TreeMap<String, String>();

		SENTENCES.forEach((key, sentence) -> {
			var said = new MessageFormat(sentence.toString(), Locale.UK).format(arguments);
			var hasArguments = sentence.toString().contains("{0}");
			if (hasArguments && (said.contains("{") || !said.contains("ONE"))) {
				broken.put(key.toString(), said);
			}
		});

		assertThat(broken).isEmpty();
	}

	@Test
	void noSentenceIsSaidInTwoBundles() {
		assertThat(bundles().stream().flatMap((bundle) -> bundle(bundle).stringPropertyNames().stream()).toList())
			.doesNotHaveDuplicates();
	}

	private static boolean isWritten(String key) {
		return Stream.concat(CODE.stream(), PAGES.stream())
			.anyMatch((text) -> Pattern.compile("(?<![A-Za-z.])" + Pattern.quote(key) + "(?![A-Za-z.])")
				.matcher(text)
				.find());
	}

	/** The steps, and what else problems are about. */
	private static Set<String> beginnings() {
		return ROOMS.stream()
			.flatMap((room) -> bundle(room).stringPropertyNames().stream())
			.map((key) -> key.substring(0, key.indexOf('.')))
			.collect(Collectors.toSet());
	}

	private static Stream<String> find(Pattern pattern, Set<String> texts) {
		return texts.stream().flatMap((text) -> pattern.matcher(text).results()).map((found) -> found.group(1));
	}

	private static Properties sentences() {
		var all = new Properties();
		bundles().forEach((bundle) -> all.putAll(bundle(bundle)));
		return all;
	}

	/** Those in English, which have every sentence. */
	private static List<String> bundles() {
		try (var files = Files.list(BUNDLES)) {
			return files.map((file) -> file.getFileName().toString().replace(".properties", ""))
				.filter((bundle) -> !bundle.contains("_"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties bundle(String name) {
		var bundle = new Properties();
		try (var text = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
			bundle.load(text);
			return bundle;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> texts(Path folder, String ending) {
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> file.toString().endsWith(ending))
				.map(MessagesTests::read)
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
