package org.dueregard.workbench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.RawHttp;
import org.dueregard.RawHttp.Answer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The language of a page stands in its address, and whatever else stands there is
 * English.
 */
@DueRegardTest
class LanguageTests {

	private static final String WELSH = "<html lang=\"cy\"";

	private static final String ENGLISH = "<html lang=\"en-GB\"";

	@Autowired
	County county;

	@LocalServerPort
	int port;

	RawHttp http;

	@BeforeEach
	void givenASite() {
		this.county.settle();
		this.http = new RawHttp(URI.create("http://localhost:" + this.port));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/glossary", "/accessibility" })
	void bothLanguagesAreKeptApartWithoutACookie(String page) {
		var english = get(page);
		var welsh = get(page + "?lang=cy");

		assertThat(welsh.body()).contains(WELSH).doesNotContain("??");
		assertThat(english.body()).contains(ENGLISH);
		assertThat(welsh.header("Set-Cookie")).isEmpty();
		assertThat(welsh.header("Content-Language")).hasValue("cy-GB");
		assertThat(welsh.header("ETag")).isPresent().isNotEqualTo(english.header("ETag"));
		assertThat(get(page + "?lang=cy", "If-None-Match: " + welsh.header("ETag").orElseThrow()).status())
			.isEqualTo(304);
		assertThat(get(page + "?lang=cy", "If-None-Match: " + english.header("ETag").orElseThrow()).status())
			.isEqualTo(200);
	}

	@Test
	void whatABrowserPrefersChangesNothing() {
		assertThat(get("/", "Accept-Language: cy").body()).contains(ENGLISH);
		assertThat(get("/?lang=cy", "Accept-Language: en-GB").body()).contains(WELSH);
	}

	static Stream<String> otherLanguages() {
		return Stream.of("lang=xx", "lang=", "lang", "lang=CY", "lang=cy-GB", "lang=%63%79", "lang=cy%00", "lang=../cy",
				"xlang=cy", "lang=" + "c".repeat(5000), "lang=xx&lang=");
	}

	@ParameterizedTest
	@MethodSource("otherLanguages")
	void anyOtherLanguageIsEnglish(String query) {
		for (var page : List.of("/", "/glossary", "/assessments/EIA-1999-000001")) {
			var answer = get(page + "?" + query);
			assertThat(answer.status()).isIn(200, 400, 404);
			assertThat(answer.body()).contains(ENGLISH);
		}
	}

	@Test
	void whatIsWrongIsToldInWelsh() {
		var missing = get("/assessments/EIA-1999-000001/no/such?lang=cy");
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.body()).contains(WELSH, "Heb ddod o hyd i’r dudalen", "href=\"?lang=en\"");

		var turnedBack = get("//elsewhere.example/?lang=cy");
		assertThat(turnedBack.status()).isEqualTo(400);
		assertThat(turnedBack.body()).contains(WELSH, "Ni ellir deall y cais hwn").doesNotContain("elsewhere");

		var wrongMethod = this.http.send("DELETE", "/glossary?lang=cy", List.of("Accept: text/html"), "");
		assertThat(wrongMethod.status()).isIn(403, 405);
		assertThat(wrongMethod.body()).contains(WELSH).doesNotContain("hreflang");
	}

	@Test
	void whoeverFailsToSignInIsToldInTheLanguageOfThePage() {
		var page = get("/sign-in?lang=cy");
		var form = Jsoup.parse(page.body()).select("form").first();
		var token = form.select("input[name=_csrf]").val();

		var failed = this.http.send("POST", form.attr("action"),
				List.of(page.cookies(), "Content-Type: application/x-www-form-urlencoded"),
				"username=nobody&password=wrong&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));

		assertThat(failed.header("Location"))
			.hasValueSatisfying((next) -> assertThat(next).endsWith("/sign-in?failed&lang=cy"));
	}

	@Test
	void pagesOfOfficersAreEnglishWhateverTheyAreAsked() {
		var officer = this.http.signIn("council-author", County.PASSWORD);

		for (var page : List.of("/workbench", "/workbench/assessments/new", "/workbench/no/such")) {
			assertThat(get(page + "?lang=cy", officer).body()).as(page)
				.contains(ENGLISH)
				.doesNotContain("Cymraeg", "lang=cy", "??");
		}
	}

	@Test
	void aWordOfTheGlossaryHasItsPlaceInTheAlphabetOfTheLanguage() {
		assertThat(get("/glossary").body()).containsSubsequence("id=\"action\"", "id=\"aim\"", "id=\"duty\"",
				"id=\"withdrawn\"");
		assertThat(get("/glossary?lang=cy").body()).containsSubsequence("id=\"duty\"", "id=\"evidence\"");
		assertThat(get("/glossary?lang=cy").body()).containsSubsequence(">Lliniaru</dt>", ">Llofnodi</dt>", ">Nod</dt>",
				">Nodwedd</dt>", ">Penderfynwr</dt>", ">Perthnasol</dt>", ">Prif radd</dt>");
	}

	private Answer get(String target, String... headers) {
		return this.http.send("GET", target, Stream.concat(Stream.of("Accept: text/html"), Stream.of(headers)).toList(),
				"");
	}

}
