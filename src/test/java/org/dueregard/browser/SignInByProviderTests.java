package org.dueregard.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.IdentityService;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.Visitor;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Officers sign in by a real identity provider, over the network, to the last page.
 */
@OwnApplication
@DueRegardTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SignInByProviderTests {

	private static final int PORT = TestSocketUtils.findAvailableTcpPort();

	private static final IdentityProvider provider = IdentityProvider.of(PORT);

	private static final String TO_PROVIDER = "/oauth2/authorization/fellshire";

	private static final String COUNCIL_STAFF = "https://fellshire.example/groups:Council staff";

	private static final String TRUST_STAFF = "trust/all";

	private static final String NOBODY_THERE = "http://localhost:" + TestSocketUtils.findAvailableTcpPort();

	private static final String LEGAL_TEAM = "legal team";

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	@Autowired
	County county;

	@Autowired
	Officers officers;

	@Autowired
	IdentityService identity;

	Visitor visitor = new Visitor(PORT);

	/** The provider's own name for the person of a test. */
	String subject = "s-" + UUID.randomUUID();

	/** What the person signs in as. */
	String name = "officer-" + UUID.randomUUID();

	@DynamicPropertySource
	static void providerOfFellshire(DynamicPropertyRegistry settings) {
		settings.add("server.port", () -> PORT);
		var client = "spring.security.oauth2.client.registration.fellshire.";
		settings.add(client + "client-id", () -> IdentityProvider.CLIENT);
		settings.add(client + "client-secret", () -> IdentityProvider.SECRET);
		settings.add(client + "client-name", () -> "Fellshire");
		settings.add("spring.security.oauth2.client.provider.fellshire.issuer-uri", provider::issuer);
		settings.add("spring.security.oauth2.client.registration.away.client-id", () -> "away");
		settings.add("spring.security.oauth2.client.provider.away.issuer-uri", () -> NOBODY_THERE);
		bodies(settings, COUNCIL_STAFF, "council", TRUST_STAFF, "trust", "ghosts", "abolished");
		settings.add("due-regard.oidc.roles[0].claim", () -> LEGAL_TEAM);
		settings.add("due-regard.oidc.roles[0].role", () -> "legal");
		settings.add("due-regard.oidc.roles[1].claim", () -> "administrators");
		settings.add("due-regard.oidc.roles[1].role", () -> "camunda-admin");
	}

	private static void bodies(DynamicPropertyRegistry settings, String... groupsAndBodies) {
		for (var i = 0; i < groupsAndBodies.length; i += 2) {
			var place = "due-regard.oidc.bodies[%d].".formatted(i / 2);
			var group = groupsAndBodies[i];
			var body = groupsAndBodies[i + 1];
			settings.add(place + "claim", () -> group);
			settings.add(place + "body", () -> body);
		}
	}

	@AfterAll
	static void closeProvider() {
		provider.close();
	}

	@BeforeEach
	void givenTheCountyAndAnHonestProvider() {
		this.county.settle();
		provider.twists((token) -> {
		});
	}

	@Test
	void anOfficerSignsInToTheWorkbenchAndTasklistAlike() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF, LEGAL_TEAM));

		var arrival = signIn();

		assertThat(Visitor.leadsTo(arrival)).isEqualTo("/workbench");
		assertThat(this.visitor.get("/workbench").body()).contains("The officer of the test");
		assertThat(knownToTasklist()).contains("\"userId\":\"%s\"".formatted(this.name)).contains("tasklist");
		assertThat(this.visitor.get("/camunda/api/engine/engine/default/task/count", "Accept", "application/json"))
			.returns(HttpStatus.OK.value(), HttpResponse::statusCode);
		assertThat(officer()).isEqualTo(new Officer(new OfficerId(this.name), "The officer of the test",
				"officer@fellshire.example", new BodyId("council"), Set.of(Role.AUTHOR, Role.LEGAL)));
	}

	@Test
	void theProviderIsAskedWithStateNonceAndProofKey() throws Exception {
		var question = query(follow(TO_PROVIDER));

		assertThat(question).containsEntry("response_type", "code")
			.containsEntry("code_challenge_method", "S256")
			.containsKeys("state", "nonce", "code_challenge")
			.hasEntrySatisfying("scope", (scope) -> assertThat(scope.split(" ")).contains("openid"));
	}

	@Test
	void onesWantedPageIsWhereOneLands() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		this.visitor.get("/workbench/assessments/new");

		assertThat(Visitor.leadsTo(signIn())).isEqualTo("/workbench/assessments/new");
	}

	@Test
	void whatTheProviderNoLongerSaysIsTakenAwayAtTheNextSignIn() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF, LEGAL_TEAM));
		signIn();
		this.identity.createMembership(this.name, Role.DIRECTOR.group());

		var changed = person(TRUST_STAFF);
		changed.put("name", "A new name");
		changed.put("email", "new@fellshire.example");
		provider.says(this.subject, changed);
		signInAnew();

		assertThat(officer()).isEqualTo(new Officer(new OfficerId(this.name), "A new name", "new@fellshire.example",
				new BodyId("trust"), Set.of(Role.AUTHOR)));
		assertThat(this.identity.createTenantQuery().userMember(this.name).count()).isEqualTo(1);
	}

	@Test
	void anAdministratorIsNamedByTheProviderToo() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF, "administrators"));
		signIn();

		assertThat(knownToTasklist()).contains("cockpit").contains("admin");
	}

	@Test
	void whoeverIsRenamedKeepsTheirAccount() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		signIn();

		var renamed = person(COUNCIL_STAFF);
		renamed.put("preferred_username", "renamed-" + this.name);
		provider.says(this.subject, renamed);
		signInAnew();

		assertThat(knownToTasklist()).contains("\"userId\":\"%s\"".formatted(this.name));
		assertThat(this.officers.find(new OfficerId("renamed-" + this.name))).isEmpty();
	}

	@Test
	void nobodyTakesOverALocalAccount() throws Exception {
		var local = "council-director";
		provider.says(this.subject, person(COUNCIL_STAFF, Map.of("preferred_username", local)));
		var before = this.officers.find(new OfficerId(local));

		assertRefused(signIn(), "belongs to an account that was not made for you");

		assertThat(this.officers.find(new OfficerId(local))).isEqualTo(before);
		assertThat(this.identity.getUserInfoKeys(local)).isEmpty();
	}

	@Test
	void nobodyTakesOverTheAccountOfAnotherSubject() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		signIn();
		this.subject = "another-" + this.subject;
		provider.says(this.subject, person(COUNCIL_STAFF, LEGAL_TEAM));

		signInAnew();

		assertThat(Visitor.leadsTo(this.visitor.get("/workbench"))).isEqualTo("/sign-in");
		assertThat(officer().roles()).containsExactly(Role.AUTHOR);
	}

	@Test
	void anAccountThatWasRemovedIsMadeAnew() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		signIn();
		this.identity.deleteUser(this.name);

		assertThat(Visitor.leadsTo(signInAnew())).isEqualTo("/workbench");

		assertThat(officer().body()).isEqualTo(new BodyId("council"));
	}

	@Test
	void theAccountHasNoPasswordThatOpensIt() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		signIn();

		for (var password : List.of("", this.name, this.subject, County.PASSWORD, IdentityProvider.PASSWORD)) {
			assertThat(this.identity.checkPassword(this.name, password)).isFalse();
		}
		var local = new Visitor(PORT);
		assertThat(Visitor
			.leadsTo(local.submit("/sign-in", Map.of("username", this.name, "password", IdentityProvider.PASSWORD))))
			.isEqualTo("/sign-in?failed");
	}

	@Test
	void localAccountsSignInBesideTheProvider() throws Exception {
		assertThat(Visitor.leadsTo(this.visitor.signIn("council-author"))).isEqualTo("/workbench");
	}

	static Stream<Arguments> unclear() {
		return Stream.of(Arguments.of("preferred_username", null, "does not say what you sign in as"),
				Arguments.of("preferred_username", "${1+1}", "cannot be used here"),
				Arguments.of("preferred_username", "n".repeat(65), "cannot be used here"),
				Arguments.of("preferred_username", "Zoë", "cannot be used here"),
				Arguments.of("groups", null, "does not say which groups you belong to"),
				Arguments.of("groups", List.of(), "None of your groups"),
				Arguments.of("groups", List.of(LEGAL_TEAM), "None of your groups"),
				Arguments.of("groups", List.of(COUNCIL_STAFF, TRUST_STAFF), "more than one body: council, trust"),
				Arguments.of("groups", List.of("ghosts"), "lead to the body “abolished”"));
	}

	@ParameterizedTest
	@MethodSource("unclear")
	void whoeverIsNotClearlyNamedIsToldWhyAndNothingIsSaved(String claim, Object value, String sentence,
			CapturedOutput log) throws Exception {
		var claims = person(COUNCIL_STAFF);
		if (value != null) {
			claims.put(claim, value);
		}
		else {
			claims.remove(claim);
		}
		provider.says(this.subject, claims);
		var before = this.identity.createUserQuery().count();

		assertRefused(signIn(), sentence);

		assertThat(this.identity.createUserQuery().count()).isEqualTo(before);
		assertThat(log).contains("WARN").contains("Not let in by identity provider: signIn.").doesNotContain("\tat ");
	}

	@Test
	void aTokenOfAnotherIssuerIsWorthNothing(CapturedOutput log) throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		provider.twists((token) -> token.issuer("https://elsewhere.example"));

		assertNotSignedIn(signIn(), log);
	}

	@Test
	void aTokenThatAnswersAnotherQuestionIsWorthNothing(CapturedOutput log) throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		provider.twists((token) -> token.claim("nonce", "of-another-question"));

		assertNotSignedIn(signIn(), log);
	}

	@Test
	void aTokenForAnotherApplicationIsWorthNothing(CapturedOutput log) throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		provider.twists((token) -> token.audience(List.of("another-application")));

		assertNotSignedIn(signIn(), log);
	}

	@Test
	void whoeverIsDeniedIsToldSo(CapturedOutput log) throws Exception {
		var state = query(follow(TO_PROVIDER)).get("state");

		assertNotSignedIn(this.visitor.get(callback(
				Map.of("error", "access_denied", "error_description", "line\nWARN forged entry", "state", state))),
				log);

		assertThat(log).contains("access_denied").doesNotContain("forged entry");
	}

	@Test
	void anAnswerThatNobodyAskedForIsWorthNothing(CapturedOutput log) throws Exception {
		assertNotSignedIn(this.visitor.get(callback(Map.of("code", "forged", "state", "forged"))), log);
	}

	@Test
	void anAnswerWithAnotherStateIsWorthNothing(CapturedOutput log) throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		var answer = query(answerOfProvider());

		assertNotSignedIn(this.visitor.get(callback(Map.of("code", answer.get("code"), "state", "another"))), log);
	}

	@Test
	void anAnswerToSomebodyElsesQuestionIsWorthNothing(CapturedOutput log) throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		var answer = answerOfProvider();

		this.visitor = new Visitor(PORT);

		assertNotSignedIn(this.visitor.get(answer), log);
	}

	@Test
	void anAnswerIsGoodOnce(CapturedOutput log) throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		var answer = answerOfProvider();
		this.visitor.get(answer);
		var replay = new Visitor(PORT);
		var state = query(replay.get(TO_PROVIDER).headers().firstValue("Location").orElseThrow()).get("state");

		this.visitor = replay;
		assertNotSignedIn(replay.get(callback(Map.of("code", query(answer).get("code"), "state", state))), log);
	}

	@Test
	void whoeverComesInTwoWindowsAtOnceGetsOneAccount() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF, LEGAL_TEAM));
		var windows = new ArrayList<Visitor>();
		var answers = new ArrayList<String>();
		for (var i = 0; i < 4; i++) {
			this.visitor = new Visitor(PORT);
			windows.add(this.visitor);
			answers.add(answerOfProvider());
		}

		var arrivals = IntStream.range(0, windows.size())
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> Visitor.leadsTo(get(windows.get(i), answers.get(i)))))
			.toList();

		assertThat(arrivals).extracting(CompletableFuture::join).containsOnly("/workbench");
		assertThat(officer().roles()).containsExactlyInAnyOrder(Role.AUTHOR, Role.LEGAL);
	}

	@Test
	void aProviderThatIsAwayIsSaidToBe(CapturedOutput log) throws Exception {
		assertNotSignedIn(this.visitor.get("/oauth2/authorization/away"), log);

		assertThat(log).contains("The identity provider does not answer");
	}

	@Test
	void aProviderThatIsNotNamedLeadsNowhere() throws Exception {
		assertThat(Visitor.leadsTo(this.visitor.get("/oauth2/authorization/elsewhere"))).startsWith("/sign-in");
	}

	@Test
	void signingOutEndsTheProvidersSessionToo() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		signIn();
		var token = this.visitor.get("/workbench").body();

		var signedOut = this.visitor.post("/sign-out", "application/x-www-form-urlencoded",
				"_csrf=" + token.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1"));

		assertThat(Visitor.leadsTo(signedOut)).isEqualTo("/sign-in?signedOut");
		assertEndsAtProvider();
	}

	@Test
	void signingOutOfTasklistEndsTheProvidersSessionToo() throws Exception {
		provider.says(this.subject, person(COUNCIL_STAFF));
		signIn();
		var page = this.visitor.get("/camunda/app/tasklist/default/");
		var token = page.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("XSRF-TOKEN="))
			.map((cookie) -> cookie.replaceAll("XSRF-TOKEN=([^;]+).*", "$1"))
			.findFirst()
			.orElseThrow();

		var signedOut = this.visitor.post("/camunda/api/admin/auth/user/default/logout", "application/json", "",
				"X-XSRF-TOKEN", token);

		assertThat(signedOut.statusCode()).isEqualTo(HttpStatus.NO_CONTENT.value());
		assertEndsAtProvider();
	}

	private void assertEndsAtProvider() throws Exception {
		var page = this.visitor.get("/sign-in?signedOut");
		var further = page.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
		assertThat(further).startsWith(provider.issuer() + "/connect/logout?id_token_hint=");
		assertThat(Visitor.leadsTo(this.visitor.get("/workbench"))).isEqualTo("/sign-in");
		assertThat(this.visitor.get(further).headers().firstValue("Location"))
			.contains("http://127.0.0.1:%d/sign-in?signedOut".formatted(PORT));
		assertThat(this.visitor.get("/sign-in?signedOut").headers().firstValue("Refresh")).isEmpty();
		assertThat(follow(follow(TO_PROVIDER))).as("The provider asks for the password again").endsWith("/login");
	}

	@Test
	void aBrowserComesInAndGoesOut() {
		var album = new Album("provider");
		provider.says(this.subject, person(COUNCIL_STAFF, LEGAL_TEAM));
		var page = chromium.page();
		page.navigate("http://127.0.0.1:%d/sign-in".formatted(PORT));
		keep(album, page, "sign-in");
		page.getByText("Sign in with Fellshire").click();
		page.getByLabel("Username").fill(this.subject);
		page.getByLabel("Password").fill(IdentityProvider.PASSWORD);
		page.locator("button[type=submit]").click();
		page.waitForURL("**/workbench");
		keep(album, page, "workbench");

		page.getByText("Sign out").click();
		page.waitForURL("**/sign-in?signedOut");
		page.getByText("You are signed out.").waitFor();
		page.waitForCondition(() -> page.url().startsWith("http://127.0.0.1"));
		keep(album, page, "signed-out");

		page.navigate("http://127.0.0.1:%d".formatted(PORT) + TO_PROVIDER);
		provider.says(this.subject, person(COUNCIL_STAFF, TRUST_STAFF));
		page.getByLabel("Username").fill(this.subject);
		page.getByLabel("Password").fill(IdentityProvider.PASSWORD);
		page.locator("button[type=submit]").click();
		page.getByText("You cannot sign in yet").first().waitFor();
		keep(album, page, "refused");
		page.navigate("http://127.0.0.1:%d/sign-in?providerFailed".formatted(PORT));
		keep(album, page, "failed");
	}

	private static void keep(Album album, Page page, String name) {
		album.keep(page, name);
		page.setViewportSize(400, 900);
		album.keep(page, name + "-narrow");
		page.setViewportSize(1280, 900);
	}

	private Map<String, Object> person(String... groups) {
		return new HashMap<>(Map.of("preferred_username", this.name, "name", "The officer of the test", "email",
				"officer@fellshire.example", "groups", List.of(groups)));
	}

	private Map<String, Object> person(String group, Map<String, Object> but) {
		var claims = person(group);
		claims.putAll(but);
		return claims;
	}

	/**
	 * Whom Tasklist takes somebody for, and what they may open there.
	 */
	private String knownToTasklist() throws IOException, InterruptedException {
		this.visitor.get("/camunda/app/tasklist/default/");
		return this.visitor.get("/camunda/api/admin/auth/user/default", "Accept", "application/json").body();
	}

	private Officer officer() {
		return this.officers.find(new OfficerId(this.name)).orElseThrow();
	}

	private HttpResponse<String> signInAnew() throws IOException, InterruptedException {
		this.visitor = new Visitor(PORT);
		return signIn();
	}

	/**
	 * Signs in as the person of the test, to the answer of our callback.
	 */
	private HttpResponse<String> signIn() throws IOException, InterruptedException {
		return this.visitor.get(answerOfProvider());
	}

	/**
	 * The address at which the provider sends its answer to us.
	 */
	private String answerOfProvider() throws IOException, InterruptedException {
		var question = follow(TO_PROVIDER);
		follow(this.visitor.get(question));
		var entered = this.visitor.post(provider.issuer() + "/login", "application/x-www-form-urlencoded",
				"username=%s&password=%s".formatted(this.subject, IdentityProvider.PASSWORD));
		return follow(this.visitor.get(follow(entered)));
	}

	private String follow(String address) throws IOException, InterruptedException {
		return follow(this.visitor.get(address));
	}

	private static HttpResponse<String> get(Visitor window, String address) {
		try {
			return window.get(address);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String follow(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
	}

	private static String callback(Map<String, String> answer) {
		return "/login/oauth2/code/fellshire?" + answer.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.reduce((one, other) -> one + "&" + other)
			.orElseThrow();
	}

	private static Map<String, String> query(String address) {
		var parts = new HashMap<String, String>();
		for (var part : URI.create(address).getRawQuery().split("&")) {
			parts.put(part.substring(0, part.indexOf('=')),
					URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8));
		}
		return parts;
	}

	private void assertRefused(HttpResponse<String> answer, String sentence) throws Exception {
		assertThat(answer.statusCode()).isEqualTo(HttpStatus.FORBIDDEN.value());
		assertThat(answer.body()).contains("<h1 class=\"govuk-heading-l\">You cannot sign in yet</h1>")
			.contains(sentence);
		assertThat(Visitor.leadsTo(this.visitor.get("/workbench"))).isEqualTo("/sign-in");
	}

	private void assertNotSignedIn(HttpResponse<String> answer, CapturedOutput log) throws Exception {
		assertThat(Visitor.leadsTo(answer)).isEqualTo("/sign-in?providerFailed");
		assertThat(this.visitor.get("/sign-in?providerFailed").body()).contains("There is a problem")
			.contains("your identity provider has not confirmed who you are");
		assertThat(Visitor.leadsTo(this.visitor.get("/workbench"))).isEqualTo("/sign-in");
		assertThat(log).contains("WARN").contains("No sign-in by identity provider: ").doesNotContain("\tat ");
	}

}
