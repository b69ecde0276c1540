package org.dueregard.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.jayway.jsonpath.JsonPath;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.assessment.Assessment;
import org.dueregard.audit.AuditTrail;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.screening.Effect;
import org.dueregard.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

@DueRegardTest
class PublicRegisterTests {

	@Autowired
	WebApplicationContext context;

	@Autowired
	PublicationDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AuditTrail trail;

	@Autowired
	TestClock clock;

	MockMvcTester visitor;

	LibraryClosure closure;

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
	void aPublishedAssessmentCanBeReadAsAPage() {
		var reference = published(null, null).reference();

		assertThat(page(reference)).hasStatusOk()
			.bodyText()
			.contains("<title>Close Thornby library - Fellshire County Council - Due Regard</title>", "lang=\"en",
					"We looked at who uses Thornby library", "Adjust the proposal", "Agreed on 2 March 2026",
					"Cabinet minute 47/26", "Under 16s", "Negative", "Homework clubs are full every day.",
					"Open the school library in the evening.", "Half of the visitors are under 16.",
					"How many visitors are disabled", "Nowhere else to go", "Head of service, 2 March 2026",
					"Begun in time", "(version 1)")
			.doesNotContain("??");
	}

	@Test
	void itSaysHowFarTheRecordOfItsMakingHadCome() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		var checkpoint = this.trail.checkpoint();
		this.desk.publish(assessment.id());
		var reference = assessment.reference();

		assertThat(page(reference)).bodyText()
			.containsPattern("ended with entry %d,\\s+whose SHA-256 is".formatted(checkpoint.number()))
			.contains(checkpoint.sha256());
		assertThat(JsonPath.<Integer>read(body(json(reference)), "$.recordCheckpoint.number").longValue())
			.isEqualTo(checkpoint.number());
		assertThat(JsonPath.<String>read(body(json(reference)), "$.recordCheckpoint.sha256"))
			.isEqualTo(checkpoint.sha256());
	}

	@Test
	void whatWasPublishedBeforeThereWasARecordIsStillRead() {
		var reference = published(null, null).reference();
		var document = this.jdbc.sql("select document from register_entry where reference = ?")
			.param(reference.value())
			.query(String.class)
			.single();
		var older = document.replaceFirst("\"recordCheckpoint\":\\{[^}]*},", "");
		assertThat(older).isNotEqualTo(document);
		this.jdbc.sql("update register_entry set document = ? where reference = ?")
			.params(older, reference.value())
			.update();

		assertThat(page(reference)).hasStatusOk().bodyText().doesNotContain("the record ended with");
	}

	@Test
	void andAsJsonWithTheHashThatWasAttested() {
		var assessment = published(null, null);

		var json = body(json(assessment.reference()));

		assertThat(JsonPath.<String>read(json, "$.assessment.reference")).isEqualTo(assessment.reference().value());
		assertThat(JsonPath.<String>read(json, "$.decision.decision")).isEqualTo("AGREE");
		assertThat(JsonPath.<String>read(json, "$.approvedVersionHash"))
			.isEqualTo(this.jdbc.sql("select sha256 from snapshot where assessment = ?")
				.param(assessment.id().value())
				.query(String.class)
				.single());
	}

	@Test
	void theJsonIsServedExactlyAsItWasHashed() {
		var reference = published(null, null).reference();

		var json = json(reference);

		assertThat(json).hasHeader(HttpHeaders.ETAG, "\"" + CanonicalJson.sha256(body(json)) + "\"");
		assertThat(this.visitor.get()
			.uri("/assessments/{reference}.json", reference)
			.header(HttpHeaders.IF_NONE_MATCH, "\"" + CanonicalJson.sha256(body(json)) + "\""))
			.hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "It would show a supplier what others offered.")
	void effectsNobodyKnowsAreCountedOnThePage(@Nullable String exemptReason) {
		this.closure.exemptReason = exemptReason;
		var reference = published(null, null).reference();

		assertThat(page(reference)).bodyText()
			.containsPattern("Effects that are not known yet</dt>\\s*<dd class=\"govuk-summary-list__value\">1<");
		assertThat(JsonPath.<Integer>read(body(json(reference)), "$.assessment.impact.unknown")).isEqualTo(1);
	}

	@Test
	void noOfficerIsNamedAnywhere() {
		var reference = published(null, null).reference();

		assertThat(body(page(reference)) + body(json(reference)) + body(list(""))).doesNotContain(LibraryClosure.AUTHOR,
				LibraryClosure.SPECIALIST, LibraryClosure.SIGNATORY);
	}

	@Test
	void smallNumbersAreHiddenAndOthersRounded() {
		var reference = published(null, null).reference();

		assertThat(page(reference)).bodyText()
			.contains("about 1,335", "fewer than 5", "about 1,235, fewer than 5", "about 4,320")
			.doesNotContain("1,337", "1337", "4321", "4,321");
		assertThat(json(reference)).bodyText()
			.contains("{\"number\":1335,\"precision\":\"ROUNDED\"}", "{\"number\":5,\"precision\":\"FEWER_THAN\"}")
			.doesNotContain("EXACT", "1337", "4321");
	}

	@Test
	void aRedactedPassageIsGoneFromEveryPlace() {
		this.closure.title = "Close the library of Mrs Thwaite";
		this.closure.summary = "Mrs Thwaite would lose the library.";
		this.closure.reason = "Mrs Thwaite cannot walk.";
		this.closure.action = "Drive Mrs Thwaite.";
		this.closure.source = "Mrs Thwaite";
		this.closure.url = "https://fellshire.example/Mrs%20Thwaite";
		this.closure.plainSummary = "Mrs Thwaite\nand Mrs\nThwaite.";
		this.closure.minuteReference = "Minute on Mrs Thwaite";

		var reference = published("Mrs Thwaite\nMrs%20Thwaite", "names a resident").reference();

		assertThat(body(page(reference)) + body(json(reference)) + body(list(""))).doesNotContain("Thwaite")
			.contains("Close the library of [redacted: names a resident]",
					"2 passages are redacted. Reason: names a resident");
		assertThat(registerRows()).doesNotContain("Thwaite");
		assertThat(page(reference)).bodyText().doesNotContain("href=\"https://fellshire.example/[");
	}

	@Test
	void aWordOfTheRedactedPassageFindsNothing() {
		this.closure.plainSummary = "Mrs Thwaite would lose the library.";
		published("Mrs Thwaite", "names a resident");

		assertThat(list("thwaite")).bodyText().contains("No assessment matches your search");
	}

	@Test
	void publishingTwiceChangesNothing() {
		var assessment = published(null, null);
		var before = registerRows();
		this.clock.pass(Duration.ofDays(1));

		this.desk.publish(assessment.id());

		assertThat(registerRows()).isEqualTo(before);
	}

	@Test
	void whatIsApprovedAgainIsTheNextVersionAndTheOldOneStays() {
		var assessment = published(null, null);
		var reference = assessment.reference();
		this.closure.plainSummary = "One year later it is different.";
		this.closure.sign(assessment.id());
		this.closure.decide(assessment.id());
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(assessment.id());

		assertThat(page(reference)).bodyText()
			.contains("One year later it is different.", "(version 2)")
			.doesNotContain("This is an earlier version");
		assertThat(page(reference + "/v/1")).hasStatusOk()
			.bodyText()
			.contains("We looked at who uses Thornby library", "This is an earlier version");
		assertThat(get("/assessments/" + reference + "/v/2.json")).bodyText().contains("One year later");
		assertThat(page(reference + "/v/3")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(list("")).bodyText().contains("One year later").doesNotContain("We looked at who uses");
	}

	@Test
	void aScreenedOutProposalIsPublishedWithItsReason() {
		this.closure.effect = Effect.NONE;
		this.closure.effectReason = "Only the lamps are changed.";
		var assessment = this.closure.screened();
		var reason = this.jdbc.sql("select outcome_reason from screening where assessment = ?")
			.param(assessment.id().value())
			.query(String.class)
			.single();

		this.desk.publishScreening(assessment.id());
		var before = registerRows();
		this.desk.publishScreening(assessment.id());

		assertThat(registerRows()).isEqualTo(before);
		assertThat(page(assessment.reference())).hasStatusOk()
			.bodyText()
			.contains("No full assessment needed", reason, "Only the lamps are changed.", this.closure.summary,
					"Visitor counts of the last three years.", "(version 1)");
		assertThat(json(assessment.reference())).hasStatusOk().bodyText().contains("Only the lamps are changed.");
		assertThat(list("")).bodyText().contains("No full assessment needed");
	}

	@Test
	void exemptContentIsNamedAsSuchAndNotShown() {
		this.closure.exemptReason = "It would show a supplier what others offered.";
		var reference = published(null, null).reference();

		assertThat(body(page(reference)) + body(json(reference)))
			.contains("It would show a supplier what others offered.", "We looked at who uses Thornby library",
					"Adjust the proposal")
			.doesNotContain(this.closure.summary, this.closure.finding, this.closure.reason, this.closure.action,
					this.closure.effectReason, "Under 16s", "Nowhere else to go", "Homework clubs", "make up for most");
		assertThat(page(reference)).bodyText().contains("exempt from publication");
	}

	@Test
	void exemptScreeningShowsTheRuleAndNoAnswers() {
		this.closure.effect = Effect.NONE;
		this.closure.exemptReason = "It is about one tenant.";
		var assessment = this.closure.screened();

		this.desk.publishScreening(assessment.id());

		assertThat(body(page(assessment.reference())) + body(json(assessment.reference())))
			.contains("It is about one tenant.", this.closure.summary)
			.doesNotContain(this.closure.effectReason, "Visitor counts");
	}

	@Test
	void aWithdrawalLeavesATombstoneAndTakesTheTexts() {
		var assessment = published(null, null);
		this.clock.pass(Duration.ofDays(30));

		this.desk.withdraw(assessment.id(), "A resident was named. Ask 01632 960123.");

		assertThat(page(assessment.reference())).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains("withdrawn on 1 April 2026", "published on 2 March 2026", "A resident was named.")
			.doesNotContain("Thornby", "01632 960123");
		assertThat(json(assessment.reference())).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains("A resident was named.", "2026-04-01")
			.doesNotContain("Thornby");
		assertThat(page(assessment.reference() + "/v/1")).hasStatus(HttpStatus.GONE);
		assertThat(list("")).bodyText().doesNotContain("Thornby", assessment.reference().value());
		assertThat(registerRows()).doesNotContain("Thornby");
	}

	@Test
	void whatIsWithdrawnKeepsItsFirstReasonAndIsNotPublishedAgain() {
		var assessment = published(null, null);
		this.desk.withdraw(assessment.id(), "First reason");

		this.desk.withdraw(assessment.id(), "Second reason");
		this.desk.publish(assessment.id());

		assertThat(page(assessment.reference())).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains("First reason")
			.doesNotContain("Second reason");
	}

	@Test
	void withdrawingWhatWasNeverPublishedLeavesNoTrace() {
		var assessment = this.closure.decided();

		this.desk.withdraw(assessment.id(), "Not needed");

		assertThat(page(assessment.reference())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void noWordOfAnUnpublishedCaseIsShown() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		var reference = assessment.reference();

		assertThat(page(reference)).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("No such assessment");
		assertThat(json(reference)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body(page(reference)) + body(page(reference + "/v/1")) + body(list("")) + body(list("library"))
				+ body(get("/?body=fellshire")))
			.doesNotContain("Thornby", "who uses");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Закрити бібліотеку у Торнбі: діти й літні люди",
			"Cau llyfrgell Thornby: tŷ, ŵyn, ffordd â’r môr", "閉館 📚 \u202Bإغلاق\u202C" })
	void anyScriptStaysWhole(String text) {
		this.closure.title = text;
		this.closure.plainSummary = text + ".";
		var reference = published(null, null).reference();

		assertThat(body(page(reference))).contains(text);
		assertThat(body(json(reference))).contains("\"title\":\"" + text + "\"");
		assertThat(body(this.visitor.get().uri("/?words={words}", text.toUpperCase()).exchange()).replaceAll("</?mark>",
				""))
			.contains(text);
	}

	@Test
	void twentyThousandCharactersStayWhole() {
		var longest = "ŵ".repeat(19_999) + "!";
		this.closure.reason = longest;
		var reference = published(null, null).reference();

		assertThat(body(page(reference))).contains(longest);
		assertThat(body(json(reference))).contains(longest);
	}

	@Test
	void markupIsShownAndNeverRun() {
		var script = "<script>alert('x')</script>";
		this.closure.title = script;
		this.closure.plainSummary = script + "\" onmouseover=\"alert(1)";
		this.closure.finding = script;
		var reference = published(script.substring(0, 8), script.substring(8, 16)).reference();

		for (var shown : new MvcTestResult[] { page(reference), list("") }) {
			assertThat(shown).bodyText().doesNotContain("<script>", "\" onmouseover=\"").contains("&lt;/script&gt;");
		}
		assertThat(this.visitor.get().uri("/?words={words}", "\"><script>").exchange()).bodyText()
			.doesNotContain("<script>");
		assertThat(this.visitor.get().uri("/assessments/{reference}", "<script>").exchange()).bodyText()
			.doesNotContain("<script>");
	}

	@Test
	void theListIsSearchedByWordsAndByBody() {
		published(null, null);

		assertThat(list("THORNBY uses")).bodyText()
			.contains("1 assessment found", "Close <mark>Thornby</mark> library");
		assertThat(list("thornby seaside")).bodyText().contains("No assessment matches your search");
		assertThat(get("/?body=fellshire")).bodyText().contains("Close Thornby library");
		assertThat(get("/?body=elsewhere")).bodyText().contains("No assessment matches your search");
		assertThat(list("%")).bodyText().contains("No assessment matches your search");
		assertThat(list("_hornby")).bodyText().contains("No assessment matches your search");
	}

	@Test
	void anEmptyRegisterSaysWhatWillComeHere() {
		new EmptyRegister(this.context.getBean(JdbcClient.class)).make();

		assertThat(list("")).hasStatusOk().bodyText().contains("Nothing has been published yet");
	}

	@Test
	void theListIsCutIntoPagesOfTwentyNewestFirst() {
		for (var number = 1; number <= 21; number++) {
			this.closure.effect = Effect.NONE;
			this.closure.title = "Lamp number %03d".formatted(number);
			this.desk.publishScreening(this.closure.screened().id());
			this.clock.pass(Duration.ofHours(1));
		}

		assertThat(list("lamp")).bodyText().contains("number 021", "number 002", "page=2").doesNotContain("number 001");
		assertThat(get("/?words=lamp&page=2")).bodyText().contains("number 001").doesNotContain("number 002");
		assertThat(get("/?words=lamp&page=9")).bodyText().contains("number 001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "EIA-2026-999999", "EIA-2026-999999/v/1", "EIA-2026-999999/v/x",
			"EIA-2026-999999/v/99999999999", "EIA-2026-999999/v/-1", "'" })
	void anUnknownReferenceIsNotFoundHelpfully(String reference) {
		assertThat(this.visitor.get().uri(URI.create("/assessments/" + reference)).exchange())
			.hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("No such assessment is published", "href=\"/\"");
	}

	@Test
	void daysAreEnglishWhateverTheBrowserAsksFor() {
		var reference = published(null, null).reference();

		assertThat(this.visitor.get().uri("/assessments/{reference}", reference).header("Accept-Language", "cy, fr"))
			.bodyText()
			.contains("2 March 2026", "about 1,335");
	}

	@Test
	void aLateAssessmentSaysSo() {
		this.clock.pass(Duration.ofDays(80));
		var reference = publishedLate().reference();

		assertThat(page(reference)).bodyText().contains("Begun late: less time was left");
	}

	private Assessment publishedLate() {
		this.closure.effect = Effect.NONE;
		var assessment = this.closure.screened();
		this.desk.publishScreening(assessment.id());
		return assessment;
	}

	private Assessment published(@Nullable String passages, @Nullable String reason) {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(passages, reason, null, true));
		this.desk.publish(assessment.id());
		return assessment;
	}

	private String registerRows() {
		return this.jdbc.sql("select * from register_entry order by reference, version")
			.query()
			.listOfRows()
			.toString();
	}

	private MvcTestResult list(String words) {
		return this.visitor.get().uri(words.isEmpty() ? "/" : "/?words={words}", words).exchange();
	}

	private MvcTestResult page(Object path) {
		return get("/assessments/" + path);
	}

	private MvcTestResult json(Reference reference) {
		return get("/assessments/" + reference + ".json");
	}

	private MvcTestResult get(String uri) {
		return this.visitor.get().uri(URI.create(uri)).exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
