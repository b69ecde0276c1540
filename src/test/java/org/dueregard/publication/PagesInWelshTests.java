package org.dueregard.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.identity.Bodies;
import org.dueregard.screening.Effect;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * The public reads the register in Welsh: every word of the page, and the assessment
 * itself as it was written, marked as what it is.
 */
@DueRegardTest
class PagesInWelshTests {

	/** What is called the same in both languages. */
	private static final Set<String> NAMES = Set.of("Due Regard", "Staff", "Grant");

	@Autowired
	WebApplicationContext context;

	@Autowired
	PublicationDesk desk;

	@Autowired
	TestClock clock;

	LibraryClosure closure;

	MockMvcTester visitor;

	@BeforeEach
	void givenALibraryAndAVisitor() {
		new EmptyRegister(this.context.getBean(JdbcClient.class)).make();
		this.closure = new LibraryClosure(this.context);
		this.visitor = MockMvcTester.from(this.context, (pages) -> pages.apply(springSecurity()).build());
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void anAssessmentIsReadInWelsh() {
		var page = assertInWelsh("/assessments/" + published());

		assertThat(page.text()).contains("Addasu’r cynnig", "Cytunwyd ar 2 Mawrth 2026", "Yr hyn a gynigir",
				"tua 1,335", "llai na 5", "Pennaeth gwasanaeth, 2 Mawrth 2026", "Hyrwyddo cyfle cyfartal",
				"erbyn 30 Medi 2026");
		assertThat(page.select("th[scope=rowgroup]").eachText()).contains("Oedran", "Anabledd");
		assertThat(page.select("h1").attr("lang")).isEqualTo("en-GB");
		assertThat(page.select("[lang=en-GB]").eachText()).contains("Close Thornby library",
				"We looked at who uses Thornby library and what they would lose.", "Half of the visitors are under 16.",
				"Under 16s", "Cabinet minute 47/26");
	}

	@Test
	void soIsWhatNeedsNoFullAssessment() {
		this.closure.effect = Effect.NONE;
		var assessment = this.closure.screened();
		this.desk.publishScreening(assessment.id());

		assertThat(assertInWelsh("/assessments/" + assessment.reference()).text())
			.contains("Nid oes angen asesiad llawn", "Ni ddisgwylir effaith");
	}

	@Test
	void theRegisterIsReadInWelsh() {
		published();

		assertThat(assertInWelsh("/").text()).contains("cyhoeddwyd 2 Mawrth 2026", "Cau",
				"Yr effaith negyddol waethaf");
		assertInWelsh("/?words=thornby&body=fellshire");
		assertInWelsh("/?words=nothing-of-the-kind");
	}

	@Test
	void soAreANoticeOfWithdrawalAndAReferenceThatDoesNotExist() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(assessment.id());
		this.desk.withdraw(assessment.id(), "A resident was named.");

		assertThat(assertInWelsh("/assessments/" + assessment.reference()).text())
			.contains("Fe’i cyhoeddwyd ar 2 Mawrth 2026");
		assertInWelsh("/assessments/EIA-1999-000001");
	}

	@Test
	void soAreTheOtherPagesOfThePublic() {
		published();
		for (var page : new String[] { "/accessibility", "/glossary", "/sign-in", "/sign-in?failed",
				"/sign-in?providerFailed", "/sign-in?signedOut" }) {
			assertInWelsh(page);
		}
	}

	@Test
	void theLanguageIsKeptFromPageToPageAndChangedOnEach() {
		var reference = published();
		var register = welsh("/?words=thornby");

		assertThat(register.select("main a, footer a, .due-regard-header__name").eachAttr("href"))
			.contains("/assessments/" + reference + "?lang=cy", "/accessibility?lang=cy", "/glossary?lang=cy")
			.allSatisfy((link) -> assertThat(link).matches(".*lang=cy.*|/(register|feed)\\.[a-z]+(\\?.*)?"));
		assertThat(register.select("form[role=search] input[name=lang]").val()).isEqualTo("cy");
		assertThat(register.select("link[rel=stylesheet]").eachAttr("href"))
			.noneSatisfy((style) -> assertThat(style).contains("lang="));
		assertThat(register.select(".due-regard-header a[hreflang=en-GB]").attr("href"))
			.isEqualTo("?words=thornby&lang=en");
		assertThat(english("/?words=thornby").select(".due-regard-header a[hreflang=cy]").attr("href"))
			.isEqualTo("?words=thornby&lang=cy");
		assertThat(welsh("/assessments/" + reference).select("main a[href*='.json']").attr("href"))
			.doesNotContain("lang=");
	}

	@Test
	void searchEnginesFindBothLanguages() {
		assertThat(english("/?page=2").select("link[rel=alternate][hreflang]").eachAttr("href"))
			.containsExactly("http://localhost:8080/?page=2&lang=en", "http://localhost:8080/?page=2&lang=cy");
		assertThat(english("/glossary").select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("en-GB",
				"cy");
	}

	private String published() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(assessment.id());
		return assessment.reference().value();
	}

	/**
	 * No word of the English page is on the Welsh one, but for what officers wrote and
	 * names.
	 */
	private Document assertInWelsh(String address) {
		var page = welsh(address);
		assertThat(page.select("html").attr("lang")).isEqualTo("cy");
		var left = words(page);
		left.retainAll(words(english(address)));
		assertThat(left).as(address).isEmpty();
		return page;
	}

	private Set<String> words(Document shown) {
		var page = shown.clone();
		var titled = page.select("h1[lang]").isEmpty() ? "title, body *" : "body *";
		page.select("[lang=en-GB]:not(html), code, option, a[href^=mailto], a[href^='https://fellshire']").remove();
		var words = page.select(titled)
			.stream()
			.flatMap((element) -> element.textNodes().stream())
			.map(TextNode::text)
			.flatMap((text) -> Arrays.stream(text.split(" - | – |[·,]")))
			.map(String::strip)
			.filter((text) -> text.matches(".*\\p{L}{3}.*") && !text.matches("EIA-\\d{4}-\\d{6}"))
			.collect(Collectors.toCollection(TreeSet::new));
		page.select("[aria-label]").forEach((element) -> words.add(element.attr("aria-label")));
		words.removeAll(NAMES);
		this.context.getBean(Bodies.class).findAll().forEach((body) -> words.remove(body.name()));
		return words;
	}

	private Document english(String address) {
		return page(address);
	}

	private Document welsh(String address) {
		return page(address + (address.contains("?") ? "&" : "?") + "lang=cy");
	}

	private Document page(String address) {
		return Jsoup.parse(body(this.visitor.get().uri(address).exchange().getResponse()));
	}

	private static String body(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
