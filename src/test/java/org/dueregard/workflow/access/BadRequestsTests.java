package org.dueregard.workflow.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.RawHttp;
import org.dueregard.RawHttp.Answer;
import org.dueregard.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * What no browser sends is turned back at every address, in plain words and without a
 * word on how the house is built; addresses to come included.
 */
@DueRegardTest
class BadRequestsTests {

	/** Of the engine's own, a few of each kind. */
	private static final List<String> ENGINE = List.of("/camunda/app/tasklist/default/",
			"/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/api/engine/engine/default/task",
			"/camunda/api/admin/auth/user/default", "/camunda/lib/deps.js", "/engine-rest/task",
			"/engine-rest/deployment/create", "/engine-rest/no/such");

	private static final List<String> OTHERS = List.of("/due-regard.css", "/sign-out", "/actuator/health",
			"/actuator/env", "/no/such/page", "/camunda", "/.git/HEAD");

	private static final Pattern INSIDE = Pattern.compile(
			"\\b(org|java|javax|jakarta|com)\\.[a-z]+\\.|Exception|Tomcat|Apache|Spring|Camunda|ENGINE-|\\bSQL\\b|\\tat |Coyote",
			Pattern.CASE_INSENSITIVE);

	private static final String PEOPLE = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping pages;

	@Autowired
	Casework casework;

	RawHttp http;

	List<String> senders;

	SoftAssertions findings = new SoftAssertions();

	@BeforeEach
	void givenSomebodyAndAnOfficer() {
		this.casework.register(County.COUNCIL, proposal());
		this.http = new RawHttp(URI.create("http://localhost:" + this.port));
		this.senders = List.of("X-Nobody: yes", this.http.signIn("council-author", County.PASSWORD));
	}

	@Test
	void pathsThatLeadElsewhereAreTurnedBack() {
		everywhere((path, sender) -> Stream
			.of("/..;%s", "/.%s", "/..%s", "/%%2e%%2e%s", "/x/%%252e%%252e%s", "/%%2f%s", "/%s", "/%%5c..%s",
					"/x/..%%2f..%s", "/x/..%%c0%%af%s", "/\\..%s")
			.map((trick) -> trick.formatted(path))
			.map((target) -> sent("GET", target, sender)));
	}

	@Test
	void addressesThatNobodyTypesAreTurnedBack() {
		everywhere((path, sender) -> Stream
			.of("%s;jsessionid=0", "%s;x=y/z", "%s%%00", "%s%%zz", "%s%%", "%s%%c0%%ae", "%s/%%2e%%2e/", "%s/..;/",
					"%s?a=%%zz", "%s?a=%%00", "%s?%%00=a", "%s%%0d%%0aX-Planted:%%20yes", "%s?a=|{}^`", "%s a")
			.map((trick) -> trick.formatted(path))
			.filter((target) -> !isEnginesOwnQuestion(target))
			.map((target) -> sent("GET", target, sender)));
	}

	/**
	 * What the engine's interface is asked is checked by the engine.
	 */
	private static boolean isEnginesOwnQuestion(String target) {
		return target.startsWith("/engine-rest/") && target.contains("?");
	}

	@Test
	void methodsThatNobodyUsesAreTurnedBack() {
		everywhere((path, sender) -> Stream.of("FOO", "TRACE", "CONNECT", "get", "PROPFIND", "PUT", "DELETE", "PATCH")
			.filter((method) -> !path.startsWith("/engine-rest/") || method.length() > 6 || method.equals("FOO"))
			.map((method) -> sent(method, path, sender)));
	}

	@Test
	void formsThatNoPageOfOursSendsAreTurnedBack() {
		everywhere((path, sender) -> Stream
			.of("", "_csrf=forged", "_csrf=", "_csrf=a&_csrf=b", "%zz=%", "a=%00", "\u0000\u0001\u0002")
			.map((body) -> sent("POST", path, sender, body, FORM)));
		everywhere((path, sender) -> Stream
			.of("text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/xml", ";;;/",
					"application/x-www-form-urlencoded;charset=none", "image/png")
			.filter((type) -> !path.startsWith("/engine-rest/"))
			.map((type) -> sent("POST", path, sender, "--x\r\nContent-Disposition: form-data\r\n",
					"Content-Type: " + type)));
	}

	@Test
	void whatIsTooLongIsTurnedBack() {
		var long70k = "a=" + "b".repeat(70_000);
		everywhere((path, sender) -> Stream.of(sent("GET", path + "?" + "a".repeat(9_000), sender),
				sent("GET", path, sender, "", "X-Long: " + "a".repeat(20_000)),
				sent("GET", path, sender, "", "Cookie: SESSION=" + "a".repeat(9_000))));
		for (var path : List.of("/sign-in", "/sign-out", "/", "/workbench")) {
			check(path, this.http.send("POST", path, List.of(PEOPLE, FORM), long70k), 413);
		}
	}

	@Test
	void whatAnOfficerCannotSendWholeIsNotRecordedInPart() {
		var officer = this.senders.get(1);
		var rows = "a=1&".repeat(10_001);

		check("too many fields", sent("POST", "/workbench/tasks/x", officer, rows, FORM).answer(), 413);
		check("too long",
				sent("POST", "/workbench/assessments/new", officer, "a=" + "b".repeat(3_000_000), FORM).answer(), 413);
		check("of unknown length", this.http.send(
				"POST /sign-in HTTP/1.1\r\nHost: localhost\r\n%s\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\na=b\r\n0\r\n\r\n"
					.formatted(FORM)),
				411);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET  | /task?maxResults=many             |
					GET  | /task?sortBy=nothing&sortOrder=x  |
					GET  | /task/no-such                     |
					GET  | /process-instance/%27             |
					GET  | /history/task?finishedAfter=never |
					GET  | /no/such                          |
					POST | /task                             | {"priority": "high"}
					POST | /task                             | {"noSuchKey": []}
					POST | /task/no-such/complete            | {"variables": {"a": {"value": "x", "type": "Object", "valueInfo": {"objectTypeName": "x"}}}}
					POST | /process-definition/key/x/start   | {}
					POST | /message                          | {"messageName": 1}
					POST | /deployment/create                | {}
					POST | /task                             | [[[
					PUT  | /task/no-such                     | {}
					""")
	void whatTheEngineCannotDoIsRefusedInPlainWords(String method, String path, String body) {
		var headers = List.of(String.join(": ", Visitor.as("council-author")), "Content-Type: application/json");

		var answer = this.http.send(method, "/engine-rest" + path, headers, (body != null) ? body : "");

		assertThat(answer.status()).isGreaterThanOrEqualTo(400);
		assertThat(answer.body()).doesNotContainPattern(INSIDE).doesNotContain("Exception");
	}

	@Test
	void hostsAndCookiesThatAreNoneAreTurnedBackOrOverlooked() {
		everywhere((path, sender) -> Stream
			.of("Host: evil.example", "Host: a b", "Host: ", "Host: localhost\r\nHost: localhost",
					"X-Forwarded-Host: evil.example")
			.filter((host) -> !path.startsWith("/actuator/health"))
			.map((host) -> sent("GET", path, sender, "", host)));
		for (var path : paths()) {
			for (var cookie : List.of("SESSION=../../x", "JSESSIONID=%00", "=;;,", "SESSION=\u00ff\u00fe",
					"JSESSIONID=\"", "XSRF-TOKEN=x; SESSION=x; JSESSIONID=x")) {
				plain(path, this.http.get(path, PEOPLE, "Cookie: " + cookie));
			}
			for (var forwarded : List.of("X-Forwarded-Proto: java script", "X-Forwarded-Port: x")) {
				plain(path, this.http.get(path, PEOPLE, forwarded));
			}
			for (var accept : List.of("nonsense", "image/png", ";;", "text/html;q=x")) {
				plain(path, this.http.get(path, "Accept: " + accept, "Accept-Language: ../../x"));
			}
		}
		this.findings.assertAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
			"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
			"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
			"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\nConnection: close\r\n\r\n",
			"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
			"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
			"GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\nConnection: close\r\n\r\n" })
	void whatIsHardlyHttpIsTurnedBack(String request) {
		var answer = this.http.send(request);

		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.toString()).doesNotContainPattern(INSIDE);
	}

	@ParameterizedTest
	@CsvSource({ "/no/such/page, 404, Page not found", "/assessments/%252e, 400, This request cannot be understood" })
	void peopleAreToldOnAPageAndProgramsInProblemDetails(String path, int status, String title) {
		var cookie = this.senders.get(1);

		var people = this.http.get(path, PEOPLE, cookie);
		var programs = this.http.get(path, "Accept: application/json", cookie);

		assertThat(people.status()).isEqualTo(status);
		assertThat(people.body()).contains("<title>%s – Due Regard</title>".formatted(title), "<h1");
		assertThat(people.header("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(programs.status()).isEqualTo(status);
		assertThat(programs.header("Content-Type")).hasValue("application/problem+json");
		assertThat(programs.body()).contains("\"title\":\"%s\"".formatted(title));
	}

	@Test
	void whoeverSendsAnExpiredPageIsToldHowToGoOn() {
		for (var sender : this.senders) {
			var answer = sent("POST", "/workbench/assessments/new", sender, "title=Half+a+page&_csrf=old", FORM)
				.answer();

			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.body())
				.contains("This page has expired", "name=\"title\" value=\"Half a page\"", "Show what I wrote")
				.doesNotContain("value=\"old\"");
		}
	}

	@Test
	void noSessionAloneOpensTheEnginesInterfaceForSystems() {
		assertThat(this.http.get("/engine-rest/task", this.senders.get(1)).status()).isEqualTo(401);
	}

	/**
	 * Every address of ours, with an x in place of what varies, and some of the engine's.
	 */
	private List<String> paths() {
		var all = new TreeSet<String>();
		this.pages.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((page) -> page.getPatternValues().stream())
			.map((pattern) -> pattern.replaceAll("\\{[^}]*}", "x"))
			.forEach(all::add);
		assertThat(all).contains("/", "/workbench", "/assessments/x", "/sign-in");
		all.addAll(ENGINE);
		all.addAll(OTHERS);
		return new ArrayList<>(all);
	}

	private void everywhere(Trying trying) {
		for (var path : paths()) {
			for (var sender : this.senders) {
				trying.at(path, sender).forEach((sent) -> turnedBack(sent.what(), sent.answer()));
			}
		}
		this.findings.assertAll();
	}

	private void turnedBack(String what, Answer answer) {
		var toSignIn = answer.status() == 302 && answer.header("Location").orElse("").endsWith("/sign-in");
		this.findings.assertThat(toSignIn || answer.status() >= 400 && answer.status() < 500)
			.as("%s: %d", what, answer.status())
			.isTrue();
		plain(what, answer);
	}

	private void check(String what, Answer answer, int status) {
		this.findings.assertThat(answer.status()).as(what).isEqualTo(status);
		plain(what, answer);
		this.findings.assertAll();
	}

	private void plain(String what, Answer answer) {
		this.findings.assertThat(answer.status()).as(what).isLessThan(500);
		this.findings.assertThat(answer.header("X-Planted")).as(what).isEmpty();
		if (answer.status() >= 400) {
			this.findings.assertThat(answer.body()).as(what).doesNotContainPattern(INSIDE);
		}
	}

	private Sent sent(String method, String target, String sender) {
		return sent(method, target, sender, "");
	}

	private Sent sent(String method, String target, String sender, String body, String... headers) {
		var all = new ArrayList<>(List.of(PEOPLE, sender));
		all.addAll(List.of(headers));
		return new Sent("%s %.60s %s %.60s".formatted(method, target,
				List.of(headers).toString().lines().findFirst().get(), body),
				this.http.send(method, target, all, body));
	}

	/**
	 * Tricks at one address.
	 */
	private interface Trying {

		Stream<Sent> at(String path, String sender);

	}

	/**
	 * What was tried, and what came back.
	 */
	private record Sent(String what, Answer answer) {
	}

}
