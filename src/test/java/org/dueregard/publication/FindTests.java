package org.dueregard.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dueregard.TestClock;
import org.dueregard.assessment.Assessment;
import org.dueregard.impact.Severity;
import org.dueregard.publication.register.AsVisitor;
import org.dueregard.screening.Effect;
import org.dueregard.shared.AssessmentId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * The public finds what is published: the same on every database.
 */
abstract class FindTests {

	@Autowired
	WebApplicationContext context;

	@Autowired
	PublicationDesk desk;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	MockMvcTester visitor;

	LibraryClosure closure;

	@BeforeEach
	void givenAnEmptyRegister() {
		new EmptyRegister(this.jdbc).make();
		this.closure = new LibraryClosure(this.context);
		this.visitor = MockMvcTester.from(this.context, (pages) -> pages.apply(springSecurity()).build());
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			bus               | Fewer night buses; New bus shelters
			buses             | Fewer night buses; New bus shelters
			BUS NIGHT         | Fewer night buses; New bus shelters
			"night bus"       | Fewer night buses
			“night bus”       | Fewer night buses
			"bus night"       | ''
			bus -night        | ''
			bus -fewer        | New bus shelters
			shelters -"night bus" | New bus shelters
			-bus              | Garden waste; Tŷ'r dref
			"night bus        | Fewer night buses
			lorry             | Garden waste
			ty                | Tŷ'r dref
			TŶ                | Tŷ'r dref
			Tŷ'r              | Tŷ'r dref
			-tŷ'r -lorry      | Fewer night buses; New bus shelters
			neuadd's          | Tŷ'r dref
			bus lorry         | ''
			e-mail            | Garden waste
			"" - --           | ''
			!!!               | ''
			""")
	void wordsFind(String words, String titles) {
		givenFourPublished();

		assertThat(titles(search(words)))
			.containsExactlyInAnyOrderElementsOf(titles.equals("''") ? List.of() : List.of(titles.split("; ")));
	}

	@Test
	void aTitleComesBeforeWhatIsSaidInTheText() {
		givenFourPublished();
		published("A late van", "It takes the place of the night bus.");

		assertThat(titles(search("night bus"))).first().isEqualTo("Fewer night buses");
		assertThat(titles(get("/?words=night+bus&sort=newest"))).first().isEqualTo("A late van");
		assertThat(titles(get("/?sort=title"))).containsExactly("A late van", "Fewer night buses", "Garden waste",
				"New bus shelters", "Tŷ'r dref");
		assertThat(titles(get("/?sort=oldest"))).first().isEqualTo("Fewer night buses");
		assertThat(titles(get("/"))).first().isEqualTo("A late van");
		var form = get("/").selectFirst("form[role=search]");
		assertThat(form.select("option[selected]").val()).isEqualTo("relevance");
	}

	@Test
	void whatWasSearchedIsMarkedInAnExtract() {
		this.closure.reason = "Much is said before. ".repeat(30) + "Then come <script>librarians</script> and others.";
		full();

		var page = search("librarian");

		assertThat(page.select(".due-regard-list mark").eachText()).containsExactly("librarians");
		assertThat(page.select(".due-regard-list p").text()).contains("…", " · ",
				"come <script>librarians</script> and");
		assertThat(page.select("script")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "libary, library", "librarry, library", "lubrary, library", "ibrary, library",
			"libary Thornbi, library thornby" })
	void aMisspeltWordIsAskedBack(String typed, String meant) {
		full();

		var page = search(typed);

		assertThat(page.text()).contains("No assessment matches your search", "Did you mean " + meant + "?")
			.doesNotContain("Narrow down");
		assertThat(titles(get(page.select("a:containsOwn(" + meant + ")").attr("href"))))
			.contains("Close Thornby library");
	}

	@Test
	void reasonsGroupsAndActionsAreFoundToo() {
		var reference = full().reference();

		for (var words : List.of("homework", "\"under 16s\"", "\"school library in the evening\"",
				reference.value().toLowerCase(), reference.value(), "make up for most", "van")) {
			assertThat(titles(search(words))).as(words).containsExactly("Close Thornby library");
		}
		assertThat(titles(search("Quillfeather"))).isEmpty();
	}

	@Test
	void facetsAreCountedAndNarrowDown() {
		givenFourPublished();
		this.closure.remaining = Severity.MODERATE;
		full();

		assertThat(counts(get("/"), "outcome")).isEqualTo(Map.of("SCREENED_OUT", "(4)", "ADJUST", "(1)"));
		assertThat(counts(get("/"), "kind")).isEqualTo(Map.of("CLOSURE", "(5)"));
		assertThat(counts(get("/"), "characteristic")).isEqualTo(Map.of("age", "(1)"));
		assertThat(counts(get("/"), "rating")).isEqualTo(Map.of("LOW", "(1)"));
		assertThat(counts(get("/"), "year")).isEqualTo(Map.of("2026", "(5)"));
		assertThat(counts(get("/"), "time")).isEqualTo(Map.of("IN_TIME", "(5)"));
		assertThat(counts(get("/"), "actions")).isEqualTo(Map.of("PLANNED", "(1)", "NONE", "(4)"));
		assertThat(counts(get("/"), "body")).isEqualTo(Map.of("fellshire", "(5)"));
		for (var narrow : List.of("outcome=ADJUST", "characteristic=age", "rating=LOW", "actions=PLANNED",
				"outcome=ADJUST&actions=PLANNED&actions=NONE", "words=library&outcome=ADJUST")) {
			assertThat(titles(get("/?" + narrow))).as(narrow).containsExactly("Close Thornby library");
		}
		assertThat(titles(get("/?outcome=ADJUST&actions=NONE"))).isEmpty();
	}

	@Test
	void aFacetShowsWhatElseCouldBeChosenOfIt() {
		givenFourPublished();
		full();

		var page = get("/?outcome=ADJUST");

		assertThat(counts(page, "outcome")).isEqualTo(Map.of("SCREENED_OUT", "(4)", "ADJUST", "(1)"));
		assertThat(counts(page, "actions")).isEqualTo(Map.of("PLANNED", "(1)"));
		assertThat(page.text()).contains("1 assessment found");
		assertThat(page.select("details[open] legend").eachText()).containsExactly("Outcome");
		assertThat(page.select(".due-regard-chosen a").eachAttr("href")).containsExactly("/", "/");
		assertThat(titles(get("/?outcome=ADJUST&outcome=SCREENED_OUT"))).hasSize(5);
	}

	@Test
	void whatAFormLeavesEmptyIsNotInTheAddress() {
		assertThat(this.visitor.get().uri("/?words=&sort=newest&outcome=STOP&body=b&body=a"))
			.hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/?body=a&body=b&outcome=STOP&sort=newest");
		assertThat(this.visitor.get().uri("/?words=night bus&sort=relevance")).hasRedirectedUrl("/?words=night%20bus");
		assertThat(this.visitor.get().uri("/?sort=relevance")).hasRedirectedUrl("/");
		assertThat(this.visitor.get().uri("/?lang=cy&words=&sort=relevance")).hasRedirectedUrl("/?lang=cy");
		assertThat(this.visitor.get().uri("/?lang=cy&words=a b&sort=&page=2"))
			.hasRedirectedUrl("/?words=a%20b&page=2&lang=cy");
	}

	@Test
	void onlyTheNewestVersionIsFoundAndNothingOfWhatIsWithdrawn() {
		this.closure.plainSummary = "The pelican speaks of literacy.";
		var assessment = full();
		this.closure.plainSummary = "One year later it is different.";
		this.closure.sign(assessment.id());
		this.closure.decide(assessment.id());
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.transaction.executeWithoutResult((status) -> this.desk.publish(assessment.id()));

		assertThat(titles(search("pelican"))).isEmpty();
		assertThat(search("pelicn").text()).doesNotContain("Did you mean");
		assertThat(titles(search("later"))).containsExactly("Close Thornby library");

		this.transaction.executeWithoutResult((status) -> this.desk.withdraw(assessment.id(), "A mistake"));

		assertThat(titles(get("/"))).isEmpty();
		assertThat(titles(search("later"))).isEmpty();
		assertThat(search("libary").text()).doesNotContain("Did you mean");
		assertThat(this.jdbc.sql("select count(*) from register_spelling").query(Integer.class).single()).isZero();
	}

	@Test
	void ofAChangeOnlyWhatChangedIsReadAnew() {
		givenFourPublished();
		assertThat(counts(get("/"), "outcome")).isEqualTo(Map.of("SCREENED_OUT", "(4)"));
		this.jdbc.sql("update register_line set outcome = 'STOP'").update();

		published("A bus lane", "Buses will be in time.");
		this.transaction.executeWithoutResult((status) -> this.desk.withdraw(id("Garden waste"), "A mistake"));

		assertThat(counts(get("/"), "outcome")).isEqualTo(Map.of("SCREENED_OUT", "(4)"));
		assertThat(titles(get("/?sort=title"))).containsExactly("A bus lane", "Fewer night buses", "New bus shelters",
				"Tŷ'r dref");
		assertThat(titles(get("/?sort=oldest"))).containsExactly("Fewer night buses", "New bus shelters", "Tŷ'r dref",
				"A bus lane");
		assertThat(titles(search("-bus"))).containsExactly("Tŷ'r dref");
		assertThat(titles(search("buses"))).containsExactlyInAnyOrder("A bus lane", "Fewer night buses",
				"New bus shelters");
	}

	private AssessmentId id(String title) {
		return new AssessmentId(this.jdbc.sql("select assessment from register_entry where title = ?")
			.param(title)
			.query(Long.class)
			.single());
	}

	@Test
	void whatWasPublishedBeforeIsFiledAtTheNextStart() throws Exception {
		full();
		var before = cards();
		new EmptyRegister(this.jdbc).forgetCards();
		assertThat(titles(search("homework"))).isEmpty();

		this.context.getBean(FilingAtStart.class).run(new DefaultApplicationArguments());
		this.context.getBean(FilingAtStart.class).run(new DefaultApplicationArguments());

		assertThat(titles(search("homework"))).containsExactly("Close Thornby library");
		assertThat(cards()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?page=abc", "/?page=-1", "/?page=0", "/?page=1000000000", "/?page=99999999999999999999",
			"/?page=1.5", "/?page=1&page=2", "/?words=%FF%FE", "/?words='--", "/?words=!!!", "/?words=a&words=b",
			"/?words=%F0%9F", "/?body=';drop", "/?unknown=1", "/?words=%ED%A0%80", "/?sort=x",
			"/?kind=NONE&outcome=x&rating=1&year=y&time=z&actions=q&characteristic=%25", "/?sort=newest",
			"/?words=a:*%20%26%20!b%20%7C%20(c%20%3C-%3E%20d)%5C%5C%20%27%22",
			"/?words=title:x%20AND%20*%20OR%20/.*/~2%5E4", "/?words=%22%22%22%22%20-%20--%20-%22%22",
			"/?words=-%22x%22-y", "/?year=2026&year=%F0%9F%9A%8C", "/?characteristic=%20", "/?words=%C3%28&sort=title",
			"/?words=zzz%201e5%200x1f%203.14%20-5%20@a%20http://a.b/c" })
	void whateverIsAskedGetsAPage(String uri) {
		full();

		assertThat(this.visitor.get().uri(URI.create(uri)).exchange()).hasStatusOk();
		assertThat(this.visitor.get().uri(URI.create("/?words=%00")).exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(AsVisitor.of(this.context).sql("select 1").query(Integer.class).single()).isOne();
	}

	@Test
	void howeverMuchIsAskedGetsAPageSoon() {
		full();
		var before = System.nanoTime();

		for (var words : List.of("a ".repeat(5000), "a".repeat(10_000), "\"" + "a b ".repeat(2500), "-a ".repeat(3000),
				"ŵ🚌".repeat(3000))) {
			assertThat(this.visitor.get().uri("/?words={words}", words)).hasStatusOk();
		}
		var many = "x=1".repeat(1) + "&kind=CLOSURE".repeat(2000);
		assertThat(this.visitor.get().uri(URI.create("/?" + many))).hasStatusOk();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
	}

	private String cards() {
		return this.jdbc
			.sql("select places, prose, spelling, title_places, characteristics from register_words w"
					+ " join register_line l on l.id = w.id")
			.query()
			.listOfRows()
			.toString();
	}

	private void givenFourPublished() {
		published("Fewer night buses", "After midnight none will run.");
		published("New bus shelters", "People wait there at night.");
		published("Garden waste", "The lorry comes every second week. Write an e-mail.");
		published("Tŷ'r dref", "Mae'r neuadd yn cau.");
	}

	private void published(String title, String summary) {
		this.closure.effect = Effect.NONE;
		this.closure.title = title;
		this.closure.summary = summary;
		var screened = this.closure.screened();
		this.transaction.executeWithoutResult((status) -> this.desk.publishScreening(screened.id()));
		this.closure = new LibraryClosure(this.context);
		this.clock.pass(Duration.ofHours(1));
	}

	private Assessment full() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.transaction.executeWithoutResult((status) -> this.desk.publish(assessment.id()));
		return assessment;
	}

	private static List<String> titles(Document page) {
		return page.select(".due-regard-list h3").eachText();
	}

	private static Map<String, String> counts(Document page, String facet) {
		return page.select("input[name=" + facet + "]")
			.stream()
			.collect(Collectors.toMap((input) -> input.val(),
					(input) -> input.parent().select("span[aria-hidden]").text()));
	}

	private Document search(String words) {
		return page(this.visitor.get().uri("/?words={words}", words).exchange().getResponse());
	}

	private Document get(String address) {
		return page(this.visitor.get().uri(URI.create(address)).exchange().getResponse());
	}

	private static Document page(MockHttpServletResponse response) {
		assertThat(response.getStatus()).isEqualTo(HttpStatus.OK.value());
		return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
