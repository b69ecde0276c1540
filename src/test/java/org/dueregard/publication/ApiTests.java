package org.dueregard.publication;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.dueregard.RawHttp;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.register.TakenConnections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs ask the register and are told plainly what they asked wrongly.
 */
class ApiTests extends OpenDataReading {

	private static final String LONG = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

	private static final String API = "/api/v1/assessments";

	private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"(\\w+)\"");

	@Test
	void aProgramFindsWhatAPersonFinds() {
		screenedOut("New bus shelters", "People wait there.");
		var library = full();

		var found = json(API + "?words=homework&outcome=ADJUST");

		assertThat(found.get("total").asInt()).isEqualTo(1);
		assertThat(found.at("/assessments/0/reference").asText()).isEqualTo(library.reference().value());
		assertThat(found.at("/assessments/0/title").asText()).isEqualTo("Close Thornby library");
		assertThat(found.at("/facets/outcome").toString())
			.contains("{\"value\":\"ADJUST\",\"label\":\"Adjust the proposal\",\"number\":1,\"chosen\":true}");
		assertThat(found.at("/facets/body/0/label").asText()).isEqualTo("Fellshire County Council");
		assertThat(json(API + "?words=%22bus%20shelters%22").get("total").asInt()).isEqualTo(1);
		assertThat(json(API + "?words=zebra").get("assessments")).isEmpty();
	}

	@Test
	void allPagesAreLinked() {
		for (var number = 1; number <= 7; number++) {
			screenedOut("Bus stop " + number, "A stop.");
		}

		var titles = new ArrayList<String>();
		for (var address = API + "?words=stop&sort=title&size=3"; address != null;) {
			var answer = get(address);
			json(answer).get("assessments").forEach((each) -> titles.add(each.get("title").asText()));
			assertThat(link(answer, "first")).isEqualTo(SITE + API + "?words=stop&sort=title&size=3");
			assertThat(link(answer, "last")).isEqualTo(SITE + API + "?words=stop&sort=title&page=3&size=3");
			address = link(answer, "next");
		}

		assertThat(titles).hasSize(7).isSorted();
		assertThat(link(get(API + "?size=3&page=3"), "prev")).isEqualTo(SITE + API + "?page=2&size=3");
		assertThat(json(API + "?page=1000000&size=100").get("assessments")).isEmpty();
		assertThat(link(get(API + "?page=1000000&size=100"), "prev")).isEqualTo(SITE + API + "?size=100");
	}

	@Test
	void aVersionIsReadInFullAndItsHashIsTrue() {
		var library = full();
		var address = API + "/" + library.reference();

		var answer = json(address);

		assertThat(json(address + "/versions/1")).isEqualTo(answer);
		assertThat(answer.at("/document/assessment/reference").asText()).isEqualTo(library.reference().value());
		var body = get(address).body();
		var document = body.substring(body.indexOf("\"document\":") + "\"document\":".length(), body.length() - 1);
		assertThat(CanonicalJson.sha256(document)).isEqualTo(answer.at("/assessment/sha256").asText());
		secondVersion(library, "One year later.");
		assertThat(json(address).at("/assessment/summary").asText()).isEqualTo("One year later.");
		assertThat(json(address + "/versions/1").at("/document")).isEqualTo(answer.at("/document"));
		assertThat(StreamSupport.stream(json(address + "/versions").get("versions").spliterator(), false)
			.map((each) -> each.get("version").asInt())).containsExactly(2, 1);
	}

	@Test
	void whatHasNotChangedIsAnsweredFromItsHash() {
		var library = full();
		for (var address : List.of(API, API + "?words=library", API + "/" + library.reference(),
				API + "/" + library.reference() + "/versions", API + "/" + library.reference() + "/versions/1",
				"/api/openapi.json")) {
			var etag = header(get(address), "ETag");

			assertThat(get(address, "If-None-Match", etag).statusCode()).as(address).isEqualTo(304);
			assertThat(get(address, "If-None-Match", "\"other\"").statusCode()).as(address).isEqualTo(200);
			assertThat(header(get(address), "Cache-Control")).as(address).isEqualTo("no-cache");
			assertThat(send("HEAD", address).statusCode()).as(address).isEqualTo(200);
		}
		var before = header(get(API), "ETag");
		secondVersion(library, "One year later.");
		assertThat(get(API, "If-None-Match", before).statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsWithdrawnIsGoneAndSaysWhy() {
		var library = full();
		var address = API + "/" + library.reference();
		var etag = header(get(address), "ETag");
		withdraw(library, "A resident was named.");

		for (var gone : List.of(address, address + "/versions/1")) {
			var problem = problem(get(gone, "If-None-Match", etag), 410, "withdrawn");
			assertThat(problem.get("withdrawnReason").asText()).isEqualTo("A resident was named.");
			assertThat(problem.get("withdrawnOn").asText()).isEqualTo("2026-03-02");
			assertThat(problem.toString()).doesNotContain("Thornby");
		}
		assertThat(json(address + "/versions").at("/versions/0/withdrawnReason").asText())
			.isEqualTo("A resident was named.");
		assertThat(json(API).get("total").asInt()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			page=0             | page           | from 1 to 1000000
			page=-1            | page           | from 1 to 1000000
			page=1&page=2      | page           | once
			size=101           | size           | from 1 to 100
			size=1000000000    | size           | from 1 to 100
			size=99999999999   | size           | from 1 to 100
			size=x             | size           | from 1 to 100
			sort=best          | sort           | relevance, newest, oldest, title
			kind=NONE          | kind           | POLICY, STRATEGY
			kind=              | kind           | POLICY, STRATEGY
			kind=POLICY&kind=x | kind           | POLICY, STRATEGY
			outcome=adjust     | outcome        | SCREENED_OUT
			rating=0           | rating         | NONE, LOW, MEDIUM, HIGH
			time=early         | time           | IN_TIME, LATE
			actions=1          | actions        | PLANNED, NONE, CLOSE, CONTINUE, REOPEN
			year=26            | year           | 2026
			body=';drop        | body           | small letters
			characteristic=%25 | characteristic | small letters
			lang=cy            | lang           | words, body, kind
			q=bus              | q              | words, body, kind
			""")
	void whatIsNotUnderstoodIsNamedWithWhatIsAllowed(String question, String parameter, String allowed) {
		var problem = problem(get(API + "?" + question), 400, "parameter");

		assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
		assertThat(problem.get("allowed").asText()).contains(allowed);
		assertThat(problem.get("detail").asText()).contains(parameter, allowed);
	}

	@Test
	void tooManyWordsAreRefusedAndAnyOthersAreSearched() {
		full();

		problem(get(API + "?words=" + "a".repeat(201)), 400, "parameter");
		problem(get(API + "?" + "kind=CLOSURE&".repeat(21)), 400, "parameter");
		for (var words : List.of("%FF%FE", "'--", "a:*%20%26%20!b%20%7C%20(c%20%3C-%3E%20d)%5C%5C", "%ED%A0%80", "!!!",
				"%22%22%22%22%20-%20--%20-%22%22", "%F0%9F%9A%8C".repeat(200), "")) {
			assertThat(get(API + "?words=" + words).statusCode()).as(words).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/EIA-2026-999999", "/EIA-2026-999999/versions", "/EIA-2026-999999/versions/1", "/x",
			"/'--", "/%F0%9F%9A%8C", "/" + LONG, "/EIA-2026-999999/versions/x",
			"/EIA-2026-999999/versions/99999999999999", "/EIA-2026-999999/other" })
	void whatIsNotThereIsNotFound(String path) {
		var answer = get(API + path);

		problem(answer, 404, "not-found");
	}

	@Test
	void onlyProblemsAnswerWhatGoesWrongBeforeAnythingIsAsked() {
		var raw = new RawHttp(java.net.URI.create("http://localhost:" + this.port));

		problem(get("/api"), 404, "not-found");
		problem(get(API + "/';--"), 400, "request");
		problem(get("/api/"), 404, "not-found");
		problem(get("/api/v2/assessments"), 404, "not-found");
		problem(get(API, "Accept", "application/xml"), 406, "format");
		problem(get(API + "/EIA-2026-999999", "Accept", "text/plain"), 406, "format");
		problem(get(API + "?words=%00", "Accept", "text/html"), 400, "request");
		for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
			var answer = send(method, API, "Accept", "text/html");
			problem(answer, 405, "method");
			assertThat(header(answer, "Allow")).contains("GET");
		}
		for (var target : List.of(API + "/..;/x", "/api//v1", "/api/v1/%2e%2e/x", "/api/v1/%3B")) {
			var answer = raw.get(target);
			assertThat(answer.status()).as(target).isEqualTo(400);
			assertThat(answer.header("Content-Type").orElse("")).as(target).isEqualTo("application/problem+json");
		}
		assertThat(
				raw.send("POST", API, List.of("Content-Type: text/plain", "Transfer-Encoding: chunked"), "").status())
			.isEqualTo(411);
		assertThat(get(API + "?words=" + "a".repeat(10_000)).statusCode()).isIn(400, 431);
	}

	@Test
	void whenNoConnectionIsFreeAProgramIsAskedToComeAgain() {
		try (var taken = new TakenConnections(this.context)) {
			for (var address : List.of(API, API + "/EIA-2026-000001", "/catalog.jsonld", "/feed.atom",
					"/register.csv")) {
				var answer = get(address);
				assertThat(answer.statusCode()).as(taken + address).isEqualTo(503);
				assertThat(header(answer, "Retry-After")).isEqualTo("60");
			}
			problem(get(API), 503, "busy");
		}
	}

	@Test
	void scriptsOfAnySiteReadDataAndNothingElse() {
		var library = full();
		for (var address : List.of(API, API + "/EIA-1999-000001", API + "?page=x", "/api/openapi.json", "/register.csv",
				"/register.json", "/feed.atom", "/catalog.jsonld", "/assessments/" + library.reference() + ".json")) {
			var answer = get(address, "Origin", "https://elsewhere.example");
			assertThat(header(answer, "Access-Control-Allow-Origin")).as(address).isEqualTo("*");
			assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(address).isEqualTo("cross-origin");
			assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
			var asked = send("OPTIONS", address, "Origin", "https://elsewhere.example", "Access-Control-Request-Method",
					"GET");
			assertThat(asked.statusCode()).as(address).isEqualTo(204);
			assertThat(header(asked, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
		}
		for (var address : List.of("/", "/data", "/workbench", "/sign-in", "/camunda/app/tasklist/",
				"/engine-rest/task", "/assessments/" + library.reference())) {
			assertThat(get(address, "Origin", "https://elsewhere.example").headers()
				.firstValue("Access-Control-Allow-Origin")).as(address).isEmpty();
		}
		assertThat(send("POST", API, "Origin", "https://elsewhere.example").headers()
			.firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void everyProblemIsExplained() {
		var page = org.jsoup.Jsoup.parse(get("/data").body());

		for (var kind : org.dueregard.shared.ProblemKind.values()) {
			assertThat(page.getElementById("problem-" + kind.id())).as(kind.id()).isNotNull();
		}
		assertThat(page.text()).doesNotContain("??");
	}

	private static JsonNode problem(HttpResponse<String> answer, int status, String kind) {
		assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
		assertThat(header(answer, "Content-Type")).as(answer.uri().toString()).isEqualTo("application/problem+json");
		var problem = json(answer);
		assertThat(problem.get("type").asText()).isEqualTo(SITE + "/data#problem-" + kind);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("title").asText()).isNotBlank();
		return problem;
	}

	private static String link(HttpResponse<String> answer, String relation) {
		return LINK.matcher(header(answer, "Link"))
			.results()
			.filter((link) -> link.group(2).equals(relation))
			.map((link) -> link.group(1))
			.findFirst()
			.orElse(null);
	}

}
