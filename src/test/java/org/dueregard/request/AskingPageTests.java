package org.dueregard.request;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.LettersKept;
import org.dueregard.TestClock;
import org.dueregard.notification.PublicNotice;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.LinkSecret;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Asking, confirming and following a request, as a person does who has a browser and an
 * address.
 */
@DueRegardTest
@Transactional
class AskingPageTests {

	private static final String ADDRESS = "asks@fellshire.example";

	@Autowired
	WebApplicationContext application;

	@Autowired
	RequestDesk desk;

	@Autowired
	RequestTasks tasks;

	@Autowired
	County county;

	@Autowired
	LettersKept letters;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private MockMvcTester browser;

	private int lettersBefore;

	@BeforeEach
	void givenACountyAndABrowser() {
		this.county.settle();
		this.browser = MockMvcTester.from(this.application, (server) -> server.apply(springSecurity()).build());
		this.lettersBefore = this.letters.to(ADDRESS).size();
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void fromTheFormToTheAnswer() throws Exception {
		var form = page("/requests/new").selectFirst("form[method=post]");
		this.clock.pass(Duration.ofMinutes(1));
		var sent = send(form, Map.of("body", County.COUNCIL, "asked", "Ysgol Fach <b>school</b> meals\nof 2019", "name",
				"Ceridwen", "address", ADDRESS, "none", "yes"));

		assertThat(sent).hasStatus(303).hasHeader("Location", "/requests/sent");
		assertThat(page("/requests/sent").text()).contains("Look into your mail");
		var confirm = page(lastLetter().path());
		assertThat(confirm.text()).contains("Fellshire County Council", "Ysgol Fach <b>school</b> meals");
		assertThat(mine()).isEmpty();
		var confirmed = send(confirm.selectFirst("form[method=post]"), Map.of());
		assertThat(confirmed).hasStatus(303);

		var own = page(lastLetter().path());
		var request = mine().get(0);
		assertThat(own.text()).contains(request.reference(), "It is answered by 31 March 2026 at the latest",
				"20 working days, the first of them the working day after 2 March 2026", "Tuesday 17 March 2026",
				"We received it");
		assertThat(own.select("meta[name=robots]").attr("content")).contains("noindex");
		this.tasks.answer(request, new AnswerRequest(false, RequestAnswer.NOT_HELD, null, null, null,
				"We <i>have</i> none.", "School meals"));
		var answered = page(lastLetter().path());
		assertThat(answered.text())
			.contains("It is answered", "We <i>have</i> none.", "You can ask for an internal review until")
			.doesNotContain("information officer", "council-information-officer");

		var asked = send(answered.selectFirst("form[action$=review]"), Map.of("complaint", "Look again"));
		assertThat(asked).hasStatus(303);
		assertThat(page(lastLetter().path()).text()).contains("The answer is being reviewed", "Look again");
	}

	@Test
	void whoIsAskedWhatTheyMeanSaysSo() throws Exception {
		var request = confirmed(Map.of());
		this.tasks.answer(request,
				new AnswerRequest(false, RequestAnswer.CLARIFY, null, null, null, "Which school?", null));
		var form = page(lastLetter().path()).selectFirst("form[action$=clarify]");

		var empty = send(form, Map.of("clarification", "   "));
		assertThat(empty).hasStatus(422);
		assertThat(document(empty).select(".govuk-error-summary").text()).contains("Say what you mean");
		var long5000 = "y".repeat(5000);
		var tooLong = send(form, Map.of("clarification", long5000));
		assertThat(tooLong).hasStatus(422);
		assertThat(document(tooLong).select("#clarification").text()).isEqualTo(long5000);
		assertThat(send(form, Map.of("clarification", "The one in Thornby"))).hasStatus(303);

		assertThat(this.desk.get(request.id()).asked()).endsWith("The one in Thornby");
		assertThat(page(lastLetter().path()).text()).contains("You said what you mean", "Which school?");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			body,    '',                  Choose the public body that you ask
			body,    nowhere,             Choose the public body that you ask
			asked,   '',                  Say what you look for
			asked,   ' ',                 Say what you look for
			address, '',                  Enter your e-mail address
			address, nobody,              Enter an e-mail address in the usual form
			address, a@b,                 Enter an e-mail address in the usual form
			address, 'a@b.example,c@d.example', Enter an e-mail address in the usual form
			address, 'A B <a@b.example>', Enter an e-mail address in the usual form
			since,   '',                  That was very quick
			since,   99999999999,         That was very quick
			since,   soon,                That was very quick
			""")
	void whatIsWrongIsSaidAtTheFieldAndNothingIsLost(String field, String typed, String sentence) throws Exception {
		var fields = new TreeMap<>(filledIn());
		fields.put(field, typed);

		var again = post("/requests/new", fields);

		assertThat(again).hasStatus(422);
		var page = document(again);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".govuk-error-summary a").text()).contains(sentence);
		assertThat(page.select(page.select(".govuk-error-summary a").attr("href"))).hasSize(1);
		assertThat(page.select("#name").val()).isEqualTo("Ceridwen");
		assertThat(lettersWritten()).isZero();
	}

	@Test
	void whatIsTooLongIsKeptAndRefused() throws Exception {
		var huge = "żółw ".repeat(1000);
		var fields = new TreeMap<>(filledIn());
		fields.putAll(Map.of("asked", huge, "name", huge, "wanted", huge, "kind", "format"));

		var again = document(post("/requests/new", fields));

		assertThat(again.select(".govuk-error-summary a")).extracting((each) -> each.attr("href"))
			.containsExactly("#asked", "#wanted", "#name");
		assertThat(again.select("#asked").text()).isEqualTo(huge.strip());
		assertThat(post("/requests/new", Map.of())).hasStatus(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x\r\nBcc: victim@elsewhere.example", "x\nBcc: victim@elsewhere.example",
			"${7*7} *{7*7} #{layout.skip} [[7*7]]", "<script>alert(1)</script>", "'; drop table public_request; --",
			"{0} {1,date} '", "\u202Eevil\u0007" })
	void whatAStrangerTypesStandsInNoLetterAndRunsNowhere(String mischief) throws Exception {
		var letters = new ArrayList<PublicNotice>();
		for (var field : new String[] { "asked", "name", "wanted", "about", "language", "kind", "none" }) {
			var address = "asks-%s@fellshire.example".formatted(field);
			var fields = with(field, mischief);
			fields.put("address", address);
			var before = this.letters.to(address).size();
			assertThat(post("/requests/new", fields)).hasStatus(303);
			assertThat(this.letters.to(address)).hasSize(before + 1);
			letters.add(this.letters.to(address).get(before));
		}
		assertThat(post("/requests/new", with("since", mischief))).hasStatus(422);
		assertThat(post("/requests/new", with("address", ADDRESS + "\r\nBcc: victim@elsewhere.example")))
			.hasStatus(422);

		assertThat(this.jdbc.sql("select subject, text_body, html_body, address from letter where recipient is null")
			.query()
			.listOfRows()
			.stream()
			.map(String::valueOf)).noneMatch((letter) -> letter.contains("victim") || letter.contains("alert(1)"));
		assertThat(lettersWritten()).isZero();
		for (var letter : letters) {
			var page = get(letter.path());
			assertThat(page).hasStatusOk();
			assertThat(page.getResponse().getContentAsString()).doesNotContain("<script>", "49 ");
		}
	}

	@Test
	void aMachineIsThankedAndForgotten() {
		var fields = new TreeMap<>(filledIn());
		fields.put("website", "https://buy.example");

		assertThat(post("/requests/new", fields)).hasStatus(303).hasHeader("Location", "/requests/sent");
		assertThat(lettersWritten()).isZero();
		assertThat(requests()).isZero();
	}

	@Test
	void itDoesNotTellWhoHasAskedBefore() {
		for (var time = 0; time < 6; time++) {
			assertThat(post("/requests/new", filledIn())).hasStatus(303).hasHeader("Location", "/requests/sent");
		}
		assertThat(lettersWritten()).isEqualTo(3);
	}

	@Test
	void lookingConfirmsNothingAndConfirmingTwiceChangesNothing() {
		post("/requests/new", filledIn());
		var path = lastLetter().path();

		for (var time = 0; time < 3; time++) {
			assertThat(get(path)).hasStatusOk();
			assertThat(this.browser.head().uri(URI.create(path)).exchange()).hasStatusOk();
		}
		assertThat(mine()).isEmpty();
		assertThat(get(path.replace("/confirm", ""))).hasStatus(404);
		for (var time = 0; time < 3; time++) {
			assertThat(post(path, Map.of())).hasStatus(303).hasHeader("Location", path.replace("/confirm", ""));
		}
		assertThat(mine()).hasSize(1);
		assertThat(lettersWritten()).isEqualTo(2);
		assertThat(get(path)).hasStatus(303);
	}

	@Test
	void whatOpensNothingIsAnsweredAlike() throws Exception {
		var request = confirmed(Map.of());
		var right = lastLetter().path().replaceFirst(".*/", "");
		this.clock.pass(Duration.ofHours(1));
		post("/requests/new", filledIn());
		var expired = lastLetter().path().replaceFirst(".*/", "");
		this.clock.pass(Duration.ofHours(49));

		var answers = Stream
			.of(LinkSecret.fresh().value(), right.substring(1), right.substring(0, 42), right + "A",
					right.toUpperCase(), expired, request.reference(), request.id().toString(), "x", "..%2f", "%00")
			.flatMap((secret) -> Stream.of("/requests/" + secret, "/requests/confirm/" + secret))
			.map((path) -> get(path))
			.toList();

		assertThat(get("/requests/" + right)).hasStatusOk();
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.getResponse().getStatus()).isIn(404, 400));
		assertThat(answers.stream()
			.filter((answer) -> answer.getResponse().getStatus() == 404)
			.map((answer) -> body(answer).replaceAll("href=\"(/requests/[^\"]*)?\\?[^\"]*\"|hreflang.*", ""))
			.map((page) -> Jsoup.parse(page).select("main").html())
			.distinct()).hasSize(1);
		for (var path : new String[] { "/clarify", "/review" }) {
			assertThat(post("/requests/" + expired + path, Map.of("complaint", "x", "clarification", "x")))
				.hasStatus(404);
		}
		assertThat(post("/requests/confirm/" + expired, Map.of())).hasStatus(404);
	}

	@Test
	void inWelshFromTheFormToTheLetter() throws Exception {
		var form = page("/requests/new?lang=cy").selectFirst("form[method=post]");
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(form.attr("action")).isEqualTo("/requests/new?lang=cy");
		assertThat(form.select("input[name=language][checked]").val()).isEqualTo("cy");

		var sent = send(form,
				Map.of("body", County.COUNCIL, "asked", "Prydau ysgol", "address", ADDRESS, "none", "yes"));

		assertThat(sent).hasStatus(303).hasHeader("Location", "/requests/sent?lang=cy");
		assertThat(lastLetter().path()).endsWith("?lang=cy");
		assertThat(page(lastLetter().path()).text()).contains("Cadarnhau eich cais");
		var confirmed = send(page(lastLetter().path()).selectFirst("form[method=post]"), Map.of());
		assertThat(confirmed.getResponse().getHeader("Location")).endsWith("?lang=cy");
		assertThat(page(lastLetter().path()).text()).contains("Caiff ei ateb erbyn 31 Mawrth 2026");
		assertThat(this.jdbc.sql("select text_body from letter where address = ?")
			.param(ADDRESS)
			.query(String.class)
			.list()).allMatch((letter) -> letter.contains("cais"));
	}

	@Test
	void noPageSetsACookie() {
		assertThat(get("/requests/new").getResponse().getCookies()).isEmpty();
		assertThat(get("/requests/new").getRequest().getSession(false)).isNull();
		assertThat(post("/requests/new", Map.of()).getRequest().getSession(false)).isNull();
	}

	@Test
	void anotherFormatTakesFifteenDays() throws Exception {
		var refused = document(post("/requests/new", with("kind", "format")));
		assertThat(refused.select(".govuk-error-summary").text()).contains("Say which format you need");

		var request = confirmed(Map.of("kind", "format", "wanted", "Braille"));

		assertThat(request.kind()).isEqualTo(RequestKind.FORMAT);
		assertThat(request.format()).isEqualTo("Braille");
		assertThat(page(lastLetter().path()).text()).contains("15 working days", "23 March 2026", "Braille");
	}

	@Test
	void anAssessmentThatNobodyKnowsIsNotNamed() throws Exception {
		assertThat(page("/requests/new?about=EIA-2026-999999&format=1").text()).doesNotContain("You ask about",
				"EIA-2026-999999");
		assertThat(get("/requests/new?about=" + "x".repeat(3000) + "&about=%00"))
			.matches((answer) -> answer.getResponse().getStatus() < 500);
	}

	private PublicRequest confirmed(Map<String, String> changed) {
		var fields = new TreeMap<>(filledIn());
		fields.putAll(changed);
		post("/requests/new", fields);
		post(lastLetter().path(), Map.of());
		return mine().get(0);
	}

	/**
	 * Open ones from this address; other tests have theirs.
	 */
	private List<PublicRequest> mine() {
		return this.desk.open(new BodyId(County.COUNCIL))
			.stream()
			.filter((request) -> request.address().equals(ADDRESS))
			.toList();
	}

	private TreeMap<String, String> with(String field, String typed) {
		var fields = new TreeMap<>(filledIn());
		fields.put(field, typed);
		return fields;
	}

	private Map<String, String> filledIn() {
		return Map.of("body", County.COUNCIL, "kind", "assessment", "asked", "zyzzyva qwertz", "name", "Ceridwen",
				"address", ADDRESS, "language", "en", "since",
				String.valueOf(this.clock.instant().minusSeconds(60).getEpochSecond()));
	}

	private MvcTestResult get(String path) {
		return this.browser.get().uri(URI.create(path)).exchange();
	}

	private Document page(String path) throws Exception {
		var answer = get(path);
		assertThat(answer).hasStatusOk();
		return document(answer);
	}

	private static Document document(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * Sends a form as a browser does: with all that stands in it, and what is typed.
	 */
	private MvcTestResult send(Element form, Map<String, String> typed) {
		var fields = new TreeMap<String, String>();
		form.select("input:not([type=radio]), input[type=radio][checked]")
			.forEach((field) -> fields.put(field.attr("name"), field.val()));
		fields.putAll(typed);
		return post(form.attr("action"), fields);
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		var post = this.browser.post().uri(URI.create(path));
		fields.forEach(post::param);
		return post.exchange();
	}

	private int lettersWritten() {
		return this.letters.to(ADDRESS).size() - this.lettersBefore;
	}

	private PublicNotice lastLetter() {
		var all = this.letters.to(ADDRESS);
		return all.get(all.size() - 1);
	}

	private int requests() {
		return this.jdbc.sql("select count(*) from public_request where address = ?")
			.param(ADDRESS)
			.query(Integer.class)
			.single();
	}

}
