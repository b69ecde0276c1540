package org.dueregard.workflow.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.Visitor;
import org.dueregard.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

/**
 * There is one way in, and it is narrow.
 */
@DueRegardTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

	private static final String OFFICER = "council-arrival";

	private static final String SESSION = "due-regard-session";

	@Autowired
	County county;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvc mvc;

	@LocalServerPort
	int port;

	Visitor visitor;

	@BeforeEach
	void anOfficerAtTheDoor() {
		this.county.settle();
		this.county.enrol(County.COUNCIL, "arrival", Role.AUTHOR);
		this.identity.unlockUser(OFFICER);
		this.visitor = new Visitor(this.port);
	}

	@AfterEach
	void clocksGoAsTheyShould() {
		ClockUtil.reset();
		this.clock.reset();
	}

	@Test
	void aWrongPasswordLeadsNowhereAndIsLogged(CapturedOutput log) throws Exception {
		var answer = this.visitor.signIn(OFFICER, "not the password");

		assertThat(Visitor.leadsTo(answer)).isEqualTo("/sign-in?failed");
		assertThat(Visitor.leadsTo(this.visitor.get("/workbench"))).isEqualTo("/sign-in");
		assertThat(log).contains("Sign-in refused: council-arrival, from 127.0.0.1").doesNotContain("not the password");
	}

	@Test
	void whatIsNobodysNameIsNotLogged(CapturedOutput log) throws Exception {
		var answer = this.visitor.signIn("a password\r\nSign-in refused: everybody", "in the wrong field");

		assertThat(Visitor.leadsTo(answer)).isEqualTo("/sign-in?failed");
		assertThat(log).contains("Sign-in refused: a name that nobody has, from 127.0.0.1")
			.doesNotContain("a password", "everybody", "wrong field");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "ﬁlé", "' or 1=1 --" })
	void aNameThatCannotBeIsAWrongName(String name) throws Exception {
		assertThat(Visitor.leadsTo(this.visitor.signIn(name, County.PASSWORD))).isEqualTo("/sign-in?failed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "council\0arrival" })
	void aNameThatCannotBeWrittenIsTurnedBack(String name) throws Exception {
		assertThat(this.visitor.signIn(name, County.PASSWORD).statusCode()).isEqualTo(400);
	}

	@Test
	void itTakesAsLongForNobodyAsForSomebody() {
		var somebody = median(() -> {
			this.identity.unlockUser(OFFICER);
			return this.visitor.signIn(OFFICER, "not the password");
		});
		var nobody = median(() -> this.visitor.signIn("council-nobody", "not the password"));

		assertThat(nobody.toMillis()).isGreaterThan(somebody.toMillis() / 3);
	}

	@Test
	void afterAWrongPasswordTheRightOneWaitsASecond() throws Exception {
		var now = Instant.now();
		ClockUtil.setCurrentTime(Date.from(now));
		this.visitor.signIn(OFFICER, "not the password");
		assertThat(Visitor.leadsTo(this.visitor.signIn(OFFICER))).isEqualTo("/sign-in?failed");

		ClockUtil.setCurrentTime(Date.from(now.plusSeconds(2)));

		assertThat(Visitor.leadsTo(this.visitor.signIn(OFFICER))).isEqualTo("/workbench");
	}

	@Test
	void noNumberOfWrongPasswordsClosesAnAccountForGood() throws Exception {
		var now = Instant.now();
		for (var i = 0; i < 12; i++) {
			now = now.plusSeconds(61);
			ClockUtil.setCurrentTime(Date.from(now));
			this.visitor.signIn(OFFICER, "not the password");
		}
		assertThat(this.jdbc.sql("select ATTEMPTS_ from ACT_ID_USER where ID_ = 'council-arrival'")
			.query(Integer.class)
			.single()).isEqualTo(12);

		ClockUtil.setCurrentTime(Date.from(now.plusSeconds(61)));

		assertThat(Visitor.leadsTo(this.visitor.signIn(OFFICER))).isEqualTo("/workbench");
	}

	@Test
	void manyWhoGuessAtOnceMeetNoFault() {
		var answers = IntStream.range(0, 8).parallel().mapToObj((i) -> {
			try {
				return Visitor.leadsTo(new Visitor(this.port).signIn(OFFICER, "guess " + i));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();

		assertThat(answers).containsOnly("/sign-in?failed");
	}

	@Test
	void signingInGivesAnotherSession() throws Exception {
		this.visitor.get("/sign-in");
		var before = this.visitor.cookie(SESSION);

		var answer = this.visitor.signIn(OFFICER);

		assertThat(this.visitor.cookie(SESSION)).isNotNull().isNotEqualTo(before);
		assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith(SESSION + "=")
			.contains("; Path=/;", "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Domain", "Max-Age");
	}

	@Test
	void aSessionGoesByMoreThanAnybodyCanGuess() throws Exception {
		this.visitor.signIn(OFFICER);

		var kept = this.jdbc.sql("select SESSION_ID from SPRING_SESSION").query(String.class).list();

		var tokens = kept.stream().map(String::strip).toList();
		assertThat(tokens).contains(token(this.visitor)).doesNotHaveDuplicates();
		assertThat(tokens).allSatisfy((token) -> assertThat(Base64.getUrlDecoder().decode(token)).hasSize(27));
	}

	@Test
	void cookiesAreForTlsAloneWhereTheRequestCameOverIt() throws Exception {
		var overTls = new Visitor(this.port, "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7",
				"X-Forwarded-Host", "localhost", "X-Forwarded-Port", "443");

		var answer = overTls.get("/workbench");

		assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
		assertThat(answer.headers().firstValue("Location")).hasValue("https://localhost/sign-in");
	}

	@Test
	void theEnginesOwnCookieIsNoLessGuarded() throws Exception {
		this.visitor.signIn(OFFICER);

		var cookies = this.visitor.get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie");

		assertThat(cookies).singleElement()
			.satisfies((cookie) -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/accessibility", "/due-regard.css", "/actuator/health",
			"/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css", "/assessments/EIA-2026-999999" })
	void thePublicGetsNoCookie(String address) throws Exception {
		var before = sessions();

		assertThat(this.visitor.get(address).headers().allValues("Set-Cookie")).isEmpty();

		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void aSessionOfNobodyIsSoonForgotten() throws Exception {
		this.visitor.get("/sign-in");
		assertThat(idle(this.visitor)).isEqualTo(Duration.ofMinutes(30));

		this.visitor.signIn(OFFICER);
		assertThat(idle(this.visitor)).isEqualTo(Duration.ofHours(24));
	}

	@Test
	void afterAWeekOneSignsInAgain() throws Exception {
		this.visitor.signIn(OFFICER);
		this.clock.pass(Duration.ofDays(7).minusSeconds(1));
		assertThat(this.visitor.get("/workbench").statusCode()).isEqualTo(HttpStatus.OK.value());

		this.clock.pass(Duration.ofSeconds(1));

		assertThat(Visitor.leadsTo(this.visitor.get("/workbench"))).isEqualTo("/sign-in");
		assertThat(idle(this.visitor)).isEqualTo(Duration.ofMinutes(30));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/auth/user/default/login/tasklist", "/admin/auth/user/default/login/admin",
			"/admin/auth/user/default/login/welcome/", "/admin/setup/default/user/create" })
	void thereIsNoSecondWayIn(String address) throws Exception {
		var form = "username=administrator&password=" + County.PASSWORD;
		var stranger = this.visitor.post("/camunda/api" + address, "application/x-www-form-urlencoded", form);
		assertThat(stranger.statusCode()).isEqualTo(HttpStatus.UNAUTHORIZED.value());

		for (var name : List.of(OFFICER, "administrator")) {
			var officer = new Visitor(this.port);
			officer.signIn(name);
			officer.get("/camunda/app/tasklist/default/");
			assertThat(officer.engine("POST", address, "{}").statusCode()).isIn(HttpStatus.FORBIDDEN.value(),
					HttpStatus.NOT_FOUND.value());
			assertThat(officer.get("/workbench").statusCode()).isEqualTo(HttpStatus.OK.value());
		}
	}

	@Test
	void signingOutOfTheWorkbenchEndsTasklist() throws Exception {
		this.visitor.signIn(OFFICER);
		this.visitor.get("/camunda/app/tasklist/default/");
		assertThat(whoAmI()).isEqualTo(HttpStatus.OK.value());

		var page = this.visitor.get("/workbench").body();
		var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		var answer = this.visitor.post("/sign-out", "application/x-www-form-urlencoded", "_csrf=" + token);

		assertThat(Visitor.leadsTo(answer)).isEqualTo("/sign-in?signedOut");
		assertThat(whoAmI()).isEqualTo(HttpStatus.UNAUTHORIZED.value());
	}

	@Test
	void signingOutOfTasklistEndsTheWorkbench() throws Exception {
		this.visitor.signIn(OFFICER);
		this.visitor.get("/camunda/app/tasklist/default/");

		var answer = this.visitor.engine("POST", "/admin/auth/user/default/logout", "{}");

		assertThat(answer.statusCode()).isEqualTo(HttpStatus.NO_CONTENT.value());
		assertThat(Visitor.leadsTo(this.visitor.get("/workbench"))).isEqualTo("/sign-in");
	}

	@Test
	void whatAnOfficerWroteWhileSignedOutIsHandedBack() throws Exception {
		var form = "/workbench/assessments/new";
		var written = "title=A+bus+%22for+all%22&summary=One%0Atwo&_csrf=old&complete=";

		var handedBack = this.visitor.post(form, "application/x-www-form-urlencoded", written);
		var tooEarly = this.visitor.post(form, "application/x-www-form-urlencoded", written + "&_again=true");
		this.visitor.signIn(OFFICER);
		var shown = this.visitor.post(form, "application/x-www-form-urlencoded", written + "&_again=true");

		for (var page : List.of(handedBack, tooEarly)) {
			assertThat(page.statusCode()).isEqualTo(HttpStatus.FORBIDDEN.value());
			assertThat(page.body())
				.contains("This page has expired", "Show what I wrote",
						"name=\"title\" value=\"A bus &quot;for all&quot;\"", "name=\"summary\" value=\"One\ntwo\"")
				.doesNotContain("value=\"old\"", "name=\"complete\"");
		}
		assertThat(shown.statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(shown.body()).contains("it is not saved yet", "value=\"A bus &quot;for all&quot;\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/workbench/tasks/x/claim?_again=true", "/sign-out?_again=true",
			"/workbench/assessments/new?_agains=true" })
	void nothingThatActsGoesWithoutItsToken(String address) throws Exception {
		this.visitor.signIn(OFFICER);

		assertThat(this.visitor.post(address, "application/x-www-form-urlencoded", "a=b").statusCode())
			.isEqualTo(HttpStatus.FORBIDDEN.value());
	}

	@Test
	void atSignOutTheBrowserForgetsWhatItKept() throws Exception {
		this.mvc.perform(post("/sign-out").secure(true).with(csrf()).with(SignedInAs.officer(OFFICER)))
			.andExpect(header().string("Clear-Site-Data", "\"storage\""));
	}

	@Test
	void whoIsTurnedBackIsLogged(CapturedOutput log) throws Exception {
		this.visitor.signIn(OFFICER);
		this.visitor.get("/camunda/app/cockpit/default/?name=value");
		this.visitor.post("/sign-out", "application/x-www-form-urlencoded", "_csrf=forged");
		this.visitor.get("/camunda/api/engine/engine/default/user/%0AForged");

		assertThat(log)
			.contains("GET /camunda/app/cockpit/default/ by " + OFFICER + " from 127.0.0.1, 403 FORBIDDEN",
					"POST /sign-out by " + OFFICER + " from 127.0.0.1, 403 FORBIDDEN")
			.doesNotContain("name=value", "\nForged");
	}

	private int whoAmI() throws Exception {
		return this.visitor.get("/camunda/api/admin/auth/user/default").statusCode();
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from SPRING_SESSION").query(Long.class).single();
	}

	private Duration idle(Visitor visitor) {
		return Duration
			.ofSeconds(this.jdbc.sql("select MAX_INACTIVE_INTERVAL from SPRING_SESSION where SESSION_ID = :id")
				.param("id", token(visitor))
				.query(Long.class)
				.single());
	}

	private static String token(Visitor visitor) {
		return new String(Base64.getDecoder().decode(visitor.cookie(SESSION)), StandardCharsets.US_ASCII);
	}

	private static Duration median(Attempt attempt) {
		return IntStream.range(0, 5).mapToObj((i) -> {
			var start = System.nanoTime();
			try {
				attempt.make();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			return Duration.ofNanos(System.nanoTime() - start);
		}).sorted().toList().get(2);
	}

	private interface Attempt {

		Object make() throws Exception;

	}

}
