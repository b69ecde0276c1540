package org.dueregard.workbench.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import static org.assertj.core.api.Assertions.assertThat;

class SheetTests {

	private final FormsForTests tests = new FormsForTests();

	@Test
	void wordsAreFilledInButNeverMarkup() {
		var html = evidence(Map.of("title", "<script>*x*</script>\"'"));

		assertThat(html)
			.contains("<h3 class=\"govuk-heading-s\">What is known</h3>".replace("h3", "h2")
				.replace("heading-s", "heading-m"))
			.contains("<strong>&lt;script&gt;*x*&lt;/script&gt;&quot;&#39;</strong>")
			.contains("href=\"https://www.example.org/?q=&lt;script&gt;*x*&lt;/script&gt;&quot;&#39;\"")
			.contains("<ul class=\"govuk-list govuk-list--bullet\">");
	}

	@Test
	void whatOnlyTasklistShowsIsNotOnThePage() {
		assertThat(evidence(Map.of())).doesNotContain("Evidence so far").doesNotContain("iframe");
	}

	@Test
	void textsAreKeptExactly() {
		var html = evidence(
				Map.of("items", List.of(Map.of("title", "“A” & <b>", "finding", "\nперший\n\n  рядок <x>"))));

		assertThat(html).contains("name=\"items[0].title\" value=\"“A” &amp; &lt;b&gt;\"")
			.contains(">\n\nперший\n\n  рядок &lt;x&gt;</textarea>");
	}

	@Test
	void aTextFieldHasItsLabelAndItsLength() {
		var html = evidence(oneItem(Map.of()));

		assertThat(html).contains("<label class=\"govuk-label\" for=\"items-0-title\">What is it called?</label>")
			.contains("<div id=\"items-0-title-hint\" class=\"govuk-hint\">You can enter up to 200 characters.</div>")
			.contains("aria-describedby=\"items-0-title-hint\" aria-required=\"true\"")
			.doesNotContain("aria-invalid");
	}

	@Test
	void helpStandsBetweenTheHintAndTheAnswerInEveryRow() {
		var html = evidence(Map.of("items", List.of(Map.of(), Map.of())));

		assertThat(html).containsSubsequence("id=\"items-0-title-hint\"", "<details", "Help with this question",
				": What is it called?</span>", "Short, with place &amp; year", "For example:", "Census 2021",
				"The law:", "Section 149", "href=\"/glossary\"", "</details>", "id=\"items-0-title\"",
				"id=\"items-1-title-hint\"", "Short, with place &amp; year", "id=\"items-1-title\"");
		assertThat(html).containsSubsequence("Say where you looked", "</details>", "id=\"whyNone\"")
			.doesNotContain("<details open");
	}

	@Test
	void helpWithoutExampleOrLawSaysNothingOfThem() {
		var html = evidence(Map.of());
		var help = html.substring(html.indexOf("Say where you looked"), html.indexOf("id=\"whyNone\""));

		assertThat(help).doesNotContain("For example", "The law");
	}

	@Test
	void aNumberIsTypedAsText() {
		assertThat(evidence(oneItem(Map.of("baseNumber", 1200))))
			.contains("inputmode=\"numeric\" spellcheck=\"false\" autocomplete=\"off\" id=\"items-0-baseNumber\""
					+ " name=\"items[0].baseNumber\" value=\"1200\"");
	}

	@Test
	void aSelectOffersNothingChosen() {
		assertThat(evidence(oneItem(Map.of()))).contains("<option value=\"\">Choose</option>")
			.contains("<option value=\"CENSUS\">Census</option>");
		assertThat(evidence(oneItem(Map.of("type", "CENSUS"))))
			.contains("<option value=\"CENSUS\" selected=\"selected\">Census</option>");
	}

	@Test
	void tagsAreCheckboxesWithTheChoicesOfTheCase() {
		assertThat(evidence(oneItem(Map.of("characteristics", List.of("sex")))))
			.contains(
					"type=\"checkbox\" id=\"items-0-characteristics\" name=\"items[0].characteristics\" value=\"age\">")
			.contains(
					"id=\"items-0-characteristics-2\" name=\"items[0].characteristics\" value=\"sex\" checked=\"checked\">")
			.contains("for=\"items-0-characteristics-2\">Sex</label>");
	}

	@Test
	void aDayHasThreeParts() {
		var html = evidence(oneItem(Map.of("date", "2026-03-27")));

		assertThat(html).contains("id=\"items-0-date-day\" name=\"items[0].date.day\" value=\"27\"")
			.contains("name=\"items[0].date.month\" value=\"3\"")
			.contains("name=\"items[0].date.year\" value=\"2026\"")
			.contains("For example, 27 3 2026");
	}

	@Test
	void aMistakeIsToldAboveAndAtItsField() {
		var html = evidence(oneItem(Map.of("date", "32/13/2026")), Problem.with("items[0].date", "answer.notADate"),
				Problem.with("items[0].title", "answer.missing"),
				Problem.of("gatherEvidence.items.characteristicWithoutEvidence", "Age"));

		assertThat(html).contains("<a href=\"#items-0-date-day\">“Evidence item 1: When was it collected?” must be")
			.contains("<a href=\"#items-0-title\">Answer “Evidence item 1: What is it called?”</a>")
			.contains("Say something about Age, in an item or a gap")
			.contains("<p id=\"items-0-title-error\" class=\"govuk-error-message\">")
			.contains("aria-describedby=\"items-0-title-hint items-0-title-error\"")
			.contains("govuk-input--error")
			.contains("name=\"items[0].date.day\" value=\"32\"");
	}

	@Test
	void mistakesAreToldInTheOrderOfThePage() {
		var twoItems = Map.<String, Object>of("items", List.of(Map.of(), Map.of()));

		var html = evidence(twoItems, Problem.with("items[1].title", "answer.missing"),
				Problem.with("items[0].date", "answer.missing"),
				Problem.of("gatherEvidence.items.characteristicWithoutEvidence", "Age"),
				Problem.with("items[0].title", "answer.missing"));

		assertThat(html).containsSubsequence("Say something about Age", "<a href=\"#items-0-title\">",
				"<a href=\"#items-0-date-day\">", "<a href=\"#items-1-title\">");
	}

	@Test
	void aMistakeInAListLeadsToTheList() {
		var html = evidence(oneItem(Map.of()),
				Problem.with("items", "gatherEvidence.items.characteristicWithoutEvidence", "Age"));

		assertThat(html).contains("<a href=\"#items\">")
			.contains("<p id=\"items-error\" class=\"govuk-error-message\">");
	}

	@Test
	void rowsHaveButtonsThatNeedNoScript() {
		var html = evidence(Map.of("items", List.of(Map.of(), Map.of())));

		assertThat(html).contains("name=\"remove\" value=\"items[1]\" formaction=\"#items-0\"")
			.contains("name=\"add\" value=\"items\" formaction=\"#items-2\"")
			.contains("Add evidence item")
			.contains("<input type=\"hidden\" name=\"_row\" value=\"items[1]\">");
		assertThat(html.indexOf("name=\"complete\"")).isLessThan(html.indexOf("name=\"remove\""));
	}

	@Test
	void fixedRowsAreCalledByWhatTheyAreAbout() {
		var html = review(Map.of("effects", List.of(Map.of("characteristic", "sex", "effect", "NONE"))));

		assertThat(html).contains("Effect 1: Sex</legend>")
			.contains("<input type=\"hidden\" name=\"effects[0].characteristic\" value=\"sex\">")
			.contains("id=\"effects-0-effect\" name=\"effects[0].effect\" value=\"NONE\" checked=\"checked\">")
			.contains("id=\"effects-0-effect-3\" name=\"effects[0].effect\" value=\"DONT_KNOW\">")
			.doesNotContain(">Characteristic<")
			.doesNotContain("name=\"add\"")
			.doesNotContain("name=\"remove\"");
	}

	@Test
	void whatIsDisabledIsShownAndNotSentBack() {
		assertThat(review(Map.of("versionHash", "abc123"))).contains(">abc123</p>")
			.doesNotContain("name=\"versionHash\"");
	}

	@Test
	void partsTablesAndStatementsAreShown() {
		var html = review(
				Map.of("dueRegard", true, "entriesShown", List.of(Map.of("group", "Under 16s", "rating", "High")),
						"reach", Map.of("who", "Board"), "sections", List.of("IMPACT")));

		assertThat(html).contains("The six principles</legend>")
			.contains("name=\"reach.who\" value=\"Board\"")
			.contains("<th scope=\"col\" class=\"govuk-table__header\">Group</th>")
			.contains(">Under 16s</td>")
			.contains("value=\"true\" id=\"dueRegard\" name=\"dueRegard\" checked=\"checked\"")
			.contains("id=\"sections-2\" name=\"sections\" value=\"IMPACT\" checked=\"checked\"")
			.doesNotContain("ignored");
	}

	@Test
	void whatDependsOnAnAnswerIsOnThePageUntilItIsGiven() {
		assertThat(review(Map.of())).contains("Where does it go back to?")
			.contains("Answer this only if your answer to “What is the outcome?” is “Send it back”.");
		assertThat(review(Map.of("reviewOutcome", "REWORK"))).contains("Where does it go back to?")
			.doesNotContain("Answer this only");
		assertThat(review(Map.of("reviewOutcome", "PASS"))).doesNotContain("Where does it go back to?");
	}

	@Test
	void inARowItDependsOnTheAnswerOfThatRow() {
		var html = evidence(Map.of("items", List.of(Map.of("type", "CENSUS"), Map.of("type", "SURVEY"))));

		assertThat(html).doesNotContain("items[0].sample").contains("items[1].sample");
	}

	private static Map<String, Object> oneItem(Map<String, Object> item) {
		return Map.of("items", List.of(item));
	}

	private String evidence(Map<String, Object> answers, Problem... problems) {
		return page("gatherEvidence", answers, problems);
	}

	private String review(Map<String, Object> answers) {
		return page("reviewQuality", answers);
	}

	private String page(String form, Map<String, Object> answers, Problem... problems) {
		var templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding("UTF-8");
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(this.tests.messages);
		var sheet = this.tests.sheets.fill(this.tests.forms.get(form), new HashMap<>(answers), FormsForTests.CHOICES,
				List.of(problems));
		var site = new MockServletContext();
		var visit = JakartaServletWebApplication.buildApplication(site)
			.buildExchange(new MockHttpServletRequest(site), new MockHttpServletResponse());
		var context = new WebContext(visit, Locale.UK, Map.of("sheet", sheet));
		return engine.process("workbench/form", Set.of("wrong"), context)
				+ engine.process("workbench/form", Set.of("sheet"), context);
	}

}
