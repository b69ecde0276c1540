package org.dueregard.publication;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dueregard.publication.opendata.TakenExports;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The register as one file, read by a library that others wrote.
 */
class ExportTests extends OpenDataReading {

	@Test
	void theSpreadsheetHasALineForEachAssessment() throws IOException {
		var shelters = screenedOut("New bus shelters", "People wait there.");
		var library = full();

		var lines = csv("/register.csv");

		assertThat(lines).extracting((line) -> line.get("reference"))
			.containsExactlyInAnyOrder(shelters.reference().value(), library.reference().value());
		var line = lines.stream().filter((each) -> each.get("outcome").equals("ADJUST")).findFirst().orElseThrow();
		assertThat(line.toMap()).containsEntry("reference", library.reference().value())
			.containsEntry("version", "1")
			.containsEntry("bodyId", "fellshire")
			.containsEntry("title", "Close Thornby library")
			.containsEntry("summary", "We looked at who uses Thornby library and what they would lose.")
			.containsEntry("kind", "CLOSURE")
			.containsEntry("status", "ENDING")
			.containsEntry("decision", "AGREE")
			.containsEntry("minuteReference", "Cabinet minute 47/26")
			.containsEntry("decidedOn", "2026-03-02")
			.containsEntry("registeredOn", "2026-03-02")
			.containsEntry("screenedOn", "")
			.containsEntry("publishedOn", "2026-03-02")
			.containsEntry("timeliness", "IN_TIME")
			.containsEntry("exempt", "false")
			.containsEntry("redactedPassages", "0")
			.containsEntry("negativeEffects", "1")
			.containsEntry("positiveEffects", "1")
			.containsEntry("neutralEffects", "0")
			.containsEntry("unknownEffects", "1")
			.containsEntry("actions", "2")
			.containsEntry("withdrawnOn", "")
			.containsEntry("page", SITE + "/assessments/" + library.reference() + "/v/1")
			.containsEntry("sha256", header(get(line.get("json")), "ETag").replace("\"", ""));
		assertThat(lines.stream().filter((each) -> each.get("outcome").equals("SCREENED_OUT")).findFirst())
			.hasValueSatisfying((each) -> assertThat(each.toMap()).containsEntry("summary", "People wait there.")
				.containsEntry("decision", "")
				.containsEntry("negativeEffects", ""));
	}

	@Test
	void theJsonSaysTheSame() throws IOException {
		screenedOut("=cmd|' /C calc'!A0", "- first\n- \"second\", third;\r\nŵ ŷ 🚌");
		this.closure.remaining = org.dueregard.impact.Severity.MODERATE;
		full();

		var lines = csv("/register.csv");
		var objects = objects("/register.json");

		assertThat(objects).hasSize(2);
		for (var number = 0; number < lines.size(); number++) {
			var object = objects.get(number);
			lines.get(number)
				.toMap()
				.forEach((name, cell) -> assertThat(cell.replaceFirst("^'", "")).as(name)
					.isEqualTo(text(object.get(name))));
			assertThat(object.size()).isEqualTo(lines.get(number).size());
		}
		assertThat(lines).extracting((line) -> line.get("title")).contains("'=cmd|' /C calc'!A0");
		assertThat(lines).extracting((line) -> line.get("summary"))
			.contains("'- first\n- \"second\", third;\r\nŵ ŷ 🚌");
		assertThat(lines).extracting((line) -> line.get("negativeRemainsFor")).contains("age");
	}

	@Test
	void itIsWrittenAsSpreadsheetsReadIt() {
		full();

		var file = get("/register.csv");

		assertThat(header(file, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(header(file, "Content-Disposition")).isEqualTo("attachment; filename=\"register.csv\"");
		assertThat(file.body()).startsWith("\uFEFF")
			.containsPattern("\r\n\"EIA-2026-\\d+\",1,\"fellshire\"")
			.endsWith("\r\n");
		assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
		assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void anEmptyRegisterIsAFileToo() throws IOException {
		assertThat(csv("/register.csv")).isEmpty();
		assertThat(get("/register.csv").body()).startsWith("\uFEFFreference,version,bodyId");
		assertThat(objects("/register.json")).isEmpty();
	}

	@Test
	void ofWhatIsWithdrawnOnlyThatItIsAndWhy() throws IOException {
		var library = full();
		screenedOut("New bus shelters", "People wait there.");
		withdraw(library, "A resident was named.");

		var line = csv("/register.csv").stream()
			.filter((each) -> each.get("reference").equals(library.reference().value()))
			.findFirst()
			.orElseThrow();

		assertThat(line.toMap()).containsEntry("withdrawnReason", "A resident was named.")
			.containsEntry("withdrawnOn", "2026-03-02")
			.containsEntry("version", "1");
		assertThat(line.toMap().values().stream().filter((cell) -> !cell.isEmpty())).hasSize(10);
		assertThat(get("/register.csv").body() + get("/register.json").body()).doesNotContain("Thornby", "ADJUST",
				"Cabinet");
		assertThat(csv("/register.csv?words=homework")).isEmpty();
		assertThat(csv("/register.csv?body=fellshire")).hasSize(1);
	}

	@Test
	void aSearchIsExportedAsItIsShown() throws IOException {
		for (var number = 1; number <= 25; number++) {
			screenedOut("Bus stop " + (char) ('z' - number), "A stop.");
		}
		screenedOut("Garden waste", "The lorry comes.");

		assertThat(csv("/register.csv?words=stops&sort=title&page=2").stream().map((line) -> line.get("title")))
			.hasSize(25)
			.isSorted();
		assertThat(Jsoup.parse(get("/?words=stops&sort=title").body()).select(".due-regard-data a").eachAttr("href"))
			.containsExactly("/register.csv?words=stops&sort=title", "/register.json?words=stops&sort=title",
					"/feed.atom?words=stops&sort=title", "/subscriptions/new?words=stops&sort=title", "/data");
		assertThat(Jsoup.parse(get("/?words=stops").body()).select("head link[type=application/atom+xml]").attr("href"))
			.isEqualTo("/feed.atom?words=stops");
	}

	@Test
	void onlyTheNewestVersionIsInIt() throws IOException {
		var library = full();
		secondVersion(library, "One year later.");

		assertThat(csv("/register.csv")).singleElement()
			.satisfies((line) -> assertThat(line.get("version")).isEqualTo("2"))
			.satisfies((line) -> assertThat(line.get("summary")).isEqualTo("One year later."));
	}

	@Test
	void whatHasNotChangedIsNotSentAgain() {
		var library = full();
		var etag = header(get("/register.csv"), "ETag");

		assertThat(get("/register.csv", "If-None-Match", etag).statusCode()).isEqualTo(304);
		assertThat(get("/register.json?words=library", "If-None-Match", etag).statusCode()).isEqualTo(304);
		assertThat(send("HEAD", "/register.csv").statusCode()).isEqualTo(200);
		assertThat(header(send("HEAD", "/register.csv"), "ETag")).isEqualTo(etag);
		new EmptyRegister(this.jdbc).forgetCards();
		var withoutCards = header(get("/register.csv"), "ETag");
		withdraw(library, "A mistake");
		assertThat(get("/register.csv", "If-None-Match", withoutCards).statusCode()).isEqualTo(200);
	}

	@Test
	void whoComesWhileEnoughAreWrittenIsAskedToComeAgain() {
		full();
		try (var taken = new TakenExports(this.context)) {
			for (var address : List.of("/register.csv", "/register.json?words=a")) {
				var answer = get(address);

				assertThat(answer.statusCode()).as(taken + address).isEqualTo(503);
				assertThat(header(answer, "Retry-After")).isEqualTo("60");
				assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
				assertThat(get(address, "Accept", "text/html").body()).contains("The register is busy");
			}
			assertThat(get("/").statusCode()).isEqualTo(200);
		}
		assertThat(get("/register.csv").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=-1", "page=1000000000", "size=1000000000", "words=%FF%FE", "words='--", "unknown=1",
			"body=';drop%20table", "sort=x", "kind=NONE&year=y", "words=a:*%20%26%20!b%20%7C%20(c%20%3C-%3E%20d)",
			"words=%ED%A0%80", "words=title:x%20AND%20*%20OR%20/.*/~2%5E4", "lang=cy" })
	void whateverIsAskedIsAnswered(String question) {
		full();

		for (var address : List.of("/register.csv", "/register.json", "/feed.atom", "/catalog.jsonld", "/data")) {
			assertThat(get(address + "?" + question).statusCode()).as(address).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/register.csv", "/register.json", "/feed.atom", "/catalog.jsonld", "/data",
			"/api/v1/assessments", "/api/openapi.json" })
	void orRefusedInWords(String address) {
		for (var question : List.of("words=%00", "words=" + "a".repeat(10_000))) {
			var answer = get(address + "?" + question);

			assertThat(answer.statusCode()).as(question.substring(0, 9)).isIn(200, 400, 431);
			assertThat(answer.body()).doesNotContain("Exception", "\tat ");
		}
		assertThat(get(address + "?words=%00").statusCode()).isEqualTo(400);
		assertThat(send("POST", address).statusCode()).isIn(403, 405);
		assertThat(send("DELETE", address).statusCode()).isIn(403, 405);
	}

	private List<CSVRecord> csv(String address) throws IOException {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(answer.body().substring(1)))
			.getRecords();
	}

	private List<JsonNode> objects(String address) {
		return StreamSupport.stream(json(address).get("assessments").spliterator(), false).toList();
	}

	private static String text(JsonNode value) {
		if (value.isArray()) {
			return String.join(";", StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList());
		}
		return value.isNull() ? "" : value.asText();
	}

}
