package org.dueregard.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.DescribedJson;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.TestClock;
import org.dueregard.publication.Anybody.Read;
import org.dueregard.workbench.form.Form;
import org.dueregard.workbench.form.Forms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A word stands in every text of every case, and whoever has no account reads all that
 * the site gives: each word that is public, and no other.
 */
@DueRegardTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeaksTests {

	/**
	 * What is written there stands in no assessment; {@link RequestsPageTests} plants it.
	 */
	private static final Set<String> OF_REQUESTS = Set.of("answerRequest", "reviewRequest", "weighConcern",
			"answerConcern");

	private static final Pattern SEAL = Pattern.compile("\\b[0-9a-f]{32}\\b");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	Forms forms;

	@Autowired
	OnRecord onRecord;

	private final Set<String> seals = new HashSet<>();

	private PlantedCases cases;

	private Anybody anybody;

	@BeforeAll
	void aWordStandsInEveryTextOfEveryCase() {
		new EmptyRegister(this.jdbc).make();
		this.anybody = new Anybody(this.port);
		this.cases = new PlantedCases(this.application);
		this.cases.neverPublished();
		this.cases.sentBack();
		this.cases.published();
		this.cases.screenedOut();
		this.cases.mended();
		this.cases.redacted();
		this.cases.exempt();
		this.cases.withdrawnAfterwards();
		this.cases.reopened("a case assessed anew");
		this.cases.publishedTwice();
		this.cases.continued();
		knowTheSeals();
	}

	@AfterAll
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void everyStepAndEveryTextHasBeenPlanted() {
		assertThat(Planting.COMMANDS.keySet())
			.containsExactlyInAnyOrderElementsOf(
					this.forms.all().stream().map(Form::id).filter((form) -> !OF_REQUESTS.contains(form)).toList())
			.containsAll(PlantedCases.STEPS);
		assertThat(this.cases.words.all()).extracting(PlantedWord::field).containsAll(Planting.everyText());
	}

	@Test
	void everyWordStandsInTheRecordOfItsCase() {
		for (var each : this.cases.all) {
			var kept = this.onRecord.everything(each.file()).toString();
			assertThat(this.cases.words.in(kept)).as(each.what()).containsAll(each.standing());
		}
	}

	@Test
	void nobodyReadsAnythingThatIsNotPublic() throws IOException {
		var leaks = new TreeMap<String, Set<String>>();

		this.anybody.everythingByLinks().forEach((read) -> {
			keep(leaks, read);
			neverPublished().filter(read.all()::contains)
				.forEach((reference) -> leaks.put(reference, Set.of(read.question())));
		});
		this.anybody.ask(everyAddress(), (read) -> keep(leaks, read));

		assertThat(leaks).isEmpty();
	}

	/**
	 * References of the cases that nobody has heard of.
	 */
	private Stream<String> neverPublished() {
		return this.cases.all.stream()
			.filter((each) -> each.open().isEmpty())
			.map((each) -> each.file().reference().value());
	}

	private void keep(Map<String, Set<String>> leaks, Read read) {
		this.cases.words.in(read.all())
			.stream()
			.filter((word) -> !isOpen(word))
			.forEach((word) -> leaks.computeIfAbsent(word.toString(), (first) -> new TreeSet<>()).add(read.question()));
		SEAL.matcher(read.all())
			.results()
			.map(MatchResult::group)
			.filter(this.seals::contains)
			.forEach((seal) -> leaks.put("seal " + seal, Set.of(read.question())));
	}

	/**
	 * Whoever had the seal could try out what gives a hash that is public.
	 */
	private void knowTheSeals() {
		this.seals.addAll(this.jdbc.sql("select seal from audit_entry").query(String.class).list());
		var frozen = this.jdbc.sql("select document from snapshot where assessment >= ?")
			.param(this.cases.all.get(0).file().assessment().id().value())
			.query(String.class)
			.list();
		frozen.forEach((text) -> this.seals.add(DescribedJson.read(text).get("seal").asText()));
		assertThat(this.seals).hasSizeGreaterThan(frozen.size()).allMatch((seal) -> SEAL.matcher(seal).matches());
	}

	@Test
	void whatWasNeverPublishedIsNotKnownByItsHash() {
		var hashes = this.jdbc.sql("""
				select sha256 from snapshot union select sha256 from file_content
				union select hash from audit_entry where number > (select max(number) - 50 from audit_entry)""")
			.query(String.class)
			.list();

		assertThat(hashes).hasSizeGreaterThan(60)
			.allSatisfy((hash) -> assertThat(this.anybody.get("/verify?hash=" + hash).body())
				.contains("Nothing like this was published here"));
	}

	@Test
	void everybodyReadsAllThatIsPublic() {
		for (var each : this.cases.all) {
			var address = "/assessments/" + each.file().reference();
			if (each.open().isEmpty()) {
				assertThat(this.anybody.get(address).status()).as(each.what()).isEqualTo(404);
				continue;
			}
			for (var form : List.of("", ".json", ".pdf", ".odt")) {
				assertThat(this.cases.words.in(read(address, form))).as(form + " of " + each.what())
					.containsAll(form.isEmpty() ? each.open() : each.inDocument());
			}
		}
	}

	@Test
	void onlyWhatIsPublicIsFoundByItsWords() {
		var found = this.cases.words.all().stream().filter(this::isFound).toList();

		assertThat(found).allMatch(this::isOpen);
		assertThat(found).extracting(PlantedWord::field)
			.contains("RegisterProposal.title", "RegisterProposal.summary", "CharacteristicEffect.reason",
					"ImpactEntry.group", "ImpactEntry.reason", "Mitigation.action", "Mitigation.proportionality",
					"ProposeOutcome.reasons", "ProposeOutcome.plainSummary", "EvidenceItem.finding",
					"Engagement.themes", "ReviewActions.progress");
	}

	private List<PlantedWord> titlesAndSummaries() {
		return this.cases.words.all().stream().filter((word) -> word.field().matches(".*(title|[sS]ummary)")).toList();
	}

	private boolean isFound(PlantedWord word) {
		return !this.anybody.get("/api/v1/assessments?words=" + word.text()).body().contains("\"total\":0,");
	}

	private boolean isOpen(PlantedWord word) {
		return this.cases.all.stream().anyMatch((each) -> each.open().contains(word));
	}

	/**
	 * One letter is wrong, so that a page may say which word was meant.
	 */
	@Test
	void aWordThatIsNotPublicIsNeverSuggested() {
		var suggested = new TreeSet<String>();
		for (var word : titlesAndSummaries()) {
			var page = this.anybody.get("/?words=" + word.text().replaceFirst(".$", "y"));
			this.cases.words.in(page.all()).forEach((found) -> suggested.add((isOpen(found) ? "" : "leak: ") + found));
		}
		assertThat(suggested).isNotEmpty().noneMatch((found) -> found.startsWith("leak"));
	}

	private String read(String address, String form) {
		return Stream.of("", "/v/1", "/v/2")
			.map((version) -> this.anybody.get(address + version + form))
			.map(Read::all)
			.collect(Collectors.joining());
	}

	/**
	 * Every route, with what belongs to each of the cases in the place of what varies.
	 */
	private Set<String> everyAddress() throws IOException {
		var addresses = new TreeSet<String>();
		for (var each : this.cases.all) {
			var own = Map.of("{reference}", each.file().reference().value(), "/tasks/{id}", "/tasks/" + task(each),
					"{number}", file(each));
			for (var route : routes()) {
				addresses.add(filled(route, own, "1", "1..2"));
				addresses.add(filled(route, own, "2", "2..1"));
			}
		}
		return addresses;
	}

	private static String filled(String route, Map<String, String> own, String version, String versions) {
		var filled = route;
		for (var part : own.entrySet()) {
			filled = filled.replace(part.getKey(), part.getValue());
		}
		return filled.replace("{version}", version)
			.replace("{versions}", versions)
			.replace("{code}", "age")
			.replace("{id}", "council")
			.replaceAll("\\{\\w+}", "1");
	}

	private String file(PlantedCase of) {
		return this.jdbc.sql("select id from evidence_file where assessment = ?")
			.param(of.file().assessment().id().value())
			.query(String.class)
			.optional()
			.orElse("1");
	}

	private static String task(PlantedCase of) {
		return of.file().open().stream().findFirst().map((step) -> of.file().tasks(step).get(0).getId()).orElse("1");
	}

	private static List<String> routes() throws IOException {
		return new ClassPathResource("rights.csv").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.startsWith("GET,/"))
			.map((line) -> line.split(",")[1])
			.filter((route) -> !route.contains("*"))
			.toList();
	}

}
