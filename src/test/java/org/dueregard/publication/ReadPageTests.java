package org.dueregard.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import com.jayway.jsonpath.JsonPath;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.shared.AssessmentId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One published assessment as people, browsers and search engines read it.
 */
class ReadPageTests extends PageReading {

	private static final String HOSTILE = "</script><script>alert(1)</script>";

	@Test
	void goodAndBadStandSideBySideForEachCharacteristicAndAim() {
		var page = read(published());

		var row = page.select("table:has(#matrix) tbody tr:has(th:contains(Age))");
		assertThat(row.select("td").eachText()).contains("Nothing recorded")
			.anyMatch((cell) -> cell.contains("remains"));
		assertThat(page.select("table:has(#matrix) thead th").eachText()).hasSize(4)
			.contains("Advance equality of opportunity");
		assertThat(page.text()).contains("Nothing is recorded for: Gender reassignment");
	}

	@Test
	void everyPartOfTheListOfContentsIsThere() {
		var page = read(published());

		var links = page.select("nav.due-regard-contents a");
		assertThat(links).hasSizeGreaterThan(5)
			.allSatisfy((link) -> assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1));
	}

	@Test
	void searchEnginesAndOtherSitesAreToldWhatItIs() {
		this.closure.title = "Close the library " + HOSTILE;
		var reference = published();

		var page = read(reference);
		var address = "http://localhost:8080/assessments/" + reference;
		assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(this.closure.title);
		assertThat(page.select("meta[name=description]").attr("content")).startsWith("We looked at who uses");
		assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
		var said = page.select("script");
		assertThat(said).hasSize(1);
		assertThat(said.attr("type")).isEqualTo("application/ld+json");
		assertThat(JsonPath.<String>read(said.html(), "$.name")).isEqualTo(this.closure.title);
		assertThat(JsonPath.<String>read(said.html(), "$.publisher.name")).isEqualTo("Fellshire County Council");
		assertThat(JsonPath.<String>read(said.html(), "$.encoding[0].sha256"))
			.isEqualTo(CanonicalJson.sha256(body(page(reference + ".json"))));
	}

	@Test
	void whoeverHasThePageIsNotSentItAgain() {
		var reference = published();
		var tag = Objects.requireNonNull(page(reference).getResponse().getHeader(HttpHeaders.ETAG));

		assertThat(page(reference, HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
		assertThat(page(reference + "?lang=cy", HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
		assertThat(page(reference + "/v/1", HttpHeaders.IF_NONE_MATCH, "\"another\"")).hasStatusOk();
		assertThat(page(reference, HttpHeaders.IF_MODIFIED_SINCE, day(Duration.ofDays(1))))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(page(reference, HttpHeaders.IF_MODIFIED_SINCE, day(Duration.ofDays(-1)))).hasStatusOk();
	}

	@Test
	void anEarlierVersionSaysSoAsSoonAsThereIsANewerOne() {
		var id = publishedCase();
		var reference = this.closure.reference(id);
		var before = page(reference + "/v/1");
		assertThat(before).hasStatusOk().bodyText().doesNotContain("This is an earlier version");
		this.clock.pass(Duration.ofDays(1));

		again(id);

		var tag = Objects.requireNonNull(before.getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(page(reference + "/v/1", HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk()
			.bodyText()
			.contains("This is an earlier version");
		assertThat(read(reference + "/v/1").select("link[rel=canonical]").attr("href")).endsWith(reference + "/v/1");
	}

	@Test
	void ofWhatIsWithdrawnNoReadyPageIsLeft() {
		var id = publishedCase();
		var reference = this.closure.reference(id);
		var tag = Objects.requireNonNull(page(reference).getResponse().getHeader(HttpHeaders.ETAG));

		this.desk.withdraw(id, "It named a resident.");

		assertThat(page(reference, HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains("It named a resident.")
			.doesNotContain("We looked at who uses");
		assertThat(page(reference + ".json", HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.GONE);
	}

	@Test
	void whatStandsInTheAddressOfOneReaderIsNotShownToAnother() {
		var reference = published();

		assertThat(page(reference + "?who=first-reader")).hasStatusOk().bodyText().doesNotContain("first-reader");
		assertThat(page(reference + "?lang=cy&who=first-reader")).hasStatusOk()
			.bodyText()
			.contains("lang=\"cy\"")
			.doesNotContain("first-reader");
		assertThat(page(reference)).bodyText().contains("lang=\"en-GB\"").doesNotContain("Sign out");
	}

	private String published() {
		return this.closure.reference(publishedCase());
	}

	private AssessmentId publishedCase() {
		var id = this.closure.decided().id();
		this.desk.clear(id, LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(id);
		return id;
	}

	private void again(AssessmentId id) {
		this.closure.plainSummary = "One year later it is different.";
		this.closure.sign(id);
		this.closure.decide(id);
		this.desk.clear(id, LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(id);
	}

	private String day(Duration later) {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(this.clock.instant().plus(later).atOffset(ZoneOffset.UTC));
	}

	private Document read(String path) {
		return Jsoup.parse(body(page(path)));
	}

	private MvcTestResult page(String path) {
		return get("/assessments/" + path);
	}

	private MvcTestResult page(String path, String header, String value) {
		return get("/assessments/" + path, header, value);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
