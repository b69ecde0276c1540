package org.dueregard.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.assertj.core.api.SoftAssertions;
import org.dueregard.Answered;
import org.dueregard.Casework.Case;
import org.dueregard.Documents;
import org.dueregard.DueRegardTest;
import org.dueregard.evidence.AttachFile;
import org.dueregard.evidence.EvidenceFiles;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.request.Asked;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestCopies;
import org.dueregard.request.RequestTasks;
import org.dueregard.shared.OfficerId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.AntPathMatcher;

import static org.dueregard.Answered.ask;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.rework;

/**
 * Follows every link as everybody, through a body whose cases wait at every step, and
 * looks at each kind of page once.
 */
@DueRegardTest
class CrawlTests extends InBrowser {

	private static final String BODY = "fire";

	/** Enough of a kind to come by every state of it. */
	private static final int MOST_OF_A_KIND = 40;

	/** Enough of what is the same for every officer, or told by its first. */
	private static final int SOME_OF_A_KIND = 3;

	/** There for programs, or the way back to a page for whoever had to sign in first. */
	private static final Set<String> NOT_LINKED = Set.of("/**", "/error", "/webjars/**", "/.well-known/security.txt",
			"/actuator", "/actuator/health", "/actuator/health/**", "/workbench/cover/{id}/end",
			"/workbench/letters/{id}/send", "/workbench/tasks/{id}/claim", "/workbench/tasks/{id}/put-back",
			"/workbench/tasks/{id}/read", "/workbench/requests/{reference}/copies/{number}/remove",
			"/workbench/requests/{reference}/copies/{number}/take-out", "/assessments/{reference}.json",
			"/assessments/{reference}.odt", "/assessments/{reference}.pdf", "/assessments/{reference}/diff/{versions}",
			"/bodies/{id}/logo", "/robots.txt", "/sitemap/{number}.txt", "/subscriptions/asked",
			"/subscriptions/confirm/{secret}", "/subscriptions/{secret}", "/subscriptions/{secret}/unsubscribe",
			"/api/v1/assessments/{reference}", "/api/v1/assessments/{reference}/versions",
			"/api/v1/assessments/{reference}/versions/{version}");

	private static final List<String> REFUSALS = List.of("/assessments/none", "/assessments/none?lang=cy",
			"/bodies/none", "/subscriptions/none", "/subscriptions/new?assessment=none&lang=cy", "/verify?hash=none",
			"/verify?missing=file&lang=cy", "/no/such/page", "/workbench/tasks/none");

	@Autowired
	EvidenceFiles files;

	@Autowired
	org.dueregard.identity.Officers people;

	@Autowired
	Asked askers;

	@Autowired
	RequestTasks requests;

	@Autowired
	RequestCopies copies;

	private final SoftAssertions findings = new SoftAssertions();

	private final Inspection inspection = new Inspection(new Album("crawl"), this.findings);

	private final Markup markup = new Markup();

	private final Set<String> reached = new TreeSet<>();

	private final Set<String> kinds = new HashSet<>();

	@Test
	void everyPageIsReachedByLinksAndCanBeUsedByEverybody() throws IOException {
		this.county.settle(BODY, "Fellshire Fire Authority", Jurisdiction.ENGLAND_AND_WALES);
		var published = casesAtEveryStep();
		var routes = routes();

		crawl(chromium.page(), this.officers.address(), routes, pagesOfAskers(published.reference().value()));
		for (var job : List.of("author", "equality-adviser", "specialist", "head-of-service", "decision-maker",
				"information-officer")) {
			crawl(this.officers.signIn(chromium.page(), BODY + "-" + job), this.officers.address(), routes, List.of());
		}
		crawl(this.officers.signIn(chromium.page(), "administrator"), this.officers.address(), routes, List.of());

		routes.removeAll(NOT_LINKED);
		this.findings.assertThat(this.reached).as("Routes that links lead to").containsAll(routes);
		this.findings.assertAll();
	}

	/**
	 * Links do not lead to them.
	 */
	@Test
	void pagesThatSayNoAndStylesAreWellFormedToo() {
		var reader = this.officers.signIn(chromium.page(), "council-author").request();
		var people = RequestOptions.create().setHeader("Accept", "text/html");
		for (var address : REFUSALS) {
			var page = reader.get(this.officers.address() + address, people);
			this.findings.assertThat(page.status()).as(address).isGreaterThanOrEqualTo(400);
			this.findings.assertThat(this.markup.mistakes(page.text())).as("Markup of %s", address).isEmpty();
		}
		var styles = reader.get(this.officers.address() + "/due-regard.css");
		this.findings.assertThat(this.markup.mistakesOfStyles(styles.text())).as("Styles").isEmpty();
		this.findings.assertAll();
	}

	/**
	 * Links in letters lead to them: one to confirm, one under way, one that is asked
	 * back, one that is answered with a copy, and one whose format everybody has since.
	 */
	private List<String> pagesOfAskers(String published) throws IOException {
		var braille = this.askers.inAnotherFormat(BODY, published, "Braille");
		give(braille, "braille.pdf");
		this.requests.submit(braille, "answerRequest", "information-officer",
				Map.of("requestAnswer", "FORMAT_MADE", "assessment", published, "formatName", "Braille", "reply",
						"Here it is.", "askedInPublic", "A case in Braille"));
		var open = this.askers.of(BODY, "The assessment of the pier");
		var answered = this.askers.of(BODY, "The assessment of the lido");
		give(answered, "lido.pdf");
		this.requests.submit(answered, "answerRequest", "information-officer",
				Map.of("requestAnswer", "DISCLOSED", "reply", "Here it is.", "askedInPublic", "The lido"));
		var unclear = this.askers.of(BODY, "The assessment of the quay");
		this.requests.submit(unclear, "answerRequest", "information-officer",
				Map.of("requestAnswer", "CLARIFY", "reply", "Which quay?"));
		this.requests.claim(this.askers.of(BODY, "The assessment of the jetty"), "answerRequest",
				"information-officer");
		var weighed = this.askers.concernAbout(BODY, published, "Nobody asked the islanders");
		this.requests.submit(weighed, "weighConcern", "author", Map.of("authorView", "We did not."));
		this.requests.claim(weighed, "answerConcern", "equality-adviser");
		var concern = this.askers.concernAbout(BODY, published, "The census says otherwise");
		this.requests.submit(concern, "weighConcern", "author", Map.of("authorView", "It does."));
		this.requests.submit(concern, "answerConcern", "equality-adviser",
				Map.of("concernOutcome", "NOTHING_CHANGES", "reply", "We knew of it."));
		var told = this.askers.concernAbout(BODY, published, "Nobody asked the children");
		return List.of(this.askers.ownPage(concern), this.askers.ownPage(told), this.askers.unconfirmed(BODY),
				this.askers.ownPage(open), this.askers.ownPage(unclear), this.askers.ownPage(answered),
				"/requests/sent");
	}

	private void give(PublicRequest request, String name) throws IOException {
		this.copies.add(request.id(), name, new ByteArrayInputStream(Documents.pdf(name)),
				this.people.find(new OfficerId(BODY + "-information-officer")).orElseThrow());
	}

	private void crawl(Page reader, String site, Set<String> routes, List<String> fromLetters) {
		var waiting = new ArrayDeque<>(List.of("/", "/workbench"));
		waiting.addAll(fromLetters);
		var seen = new HashSet<>(waiting);
		var ofKind = new HashMap<String, Integer>();
		while (!waiting.isEmpty()) {
			var address = waiting.poll();
			var answer = reader.request().get(site + address);
			this.findings.assertThat(answer.status()).as(address).isLessThan(400);
			var type = answer.headers().getOrDefault("content-type", "");
			route(address, routes).ifPresent(this.reached::add);
			if (!type.startsWith("text/html")) {
				continue;
			}
			var page = Jsoup.parse(answer.text(), answer.url());
			if (this.kinds.add(kind(page, address, routes))) {
				this.findings.assertThat(this.markup.mistakes(answer.text())).as("Markup of %s", address).isEmpty();
				reader.navigate(site + address);
				this.inspection.of(reader);
			}
			for (var link : links(page, site)) {
				var most = isLookedAtClosely(link, !fromLetters.isEmpty()) ? MOST_OF_A_KIND : SOME_OF_A_KIND;
				if (seen.add(link) && ofKind.merge(route(link, routes).orElse(link), 1, Integer::sum) <= most) {
					waiting.add(link);
				}
			}
		}
	}

	/**
	 * Officers look at their own pages, and the public at those that are there for it.
	 */
	private static boolean isLookedAtClosely(String link, boolean byThePublic) {
		return byThePublic ? !link.startsWith("/assessments/") : link.startsWith("/workbench");
	}

	private static List<String> links(Document page, String site) {
		return page.select("a[href], form[method=get]")
			.stream()
			.map((link) -> link.absUrl(link.hasAttr("href") ? "href" : "action"))
			.filter((link) -> link.startsWith(site + "/") && !link.startsWith(site + "/camunda/"))
			.map((link) -> link.substring(site.length()).replaceAll("#.*", ""))
			.distinct()
			.toList();
	}

	/**
	 * What a page is: its route, and its title without the case it is about.
	 */
	private static String kind(Document page, String address, Set<String> routes) {
		var views = address.contains("view=") ? address.replaceAll(".*(view=[a-z-]+).*", "$1") : "";
		if (address.contains("/characteristics/")) {
			return "characteristics";
		}
		if (address.contains("/letters/templates/")) {
			return "letter to %s in %s".formatted(address.matches(".*/[A-Z_]+/en/html") ? "officers" : "people outside",
					page.select("html").attr("lang"));
		}
		var title = page.title().replaceAll("(EIA|REQ)-\\d{4}-\\d{6}", "").replaceAll("Case at .*? –", "");
		return "%s %s %s".formatted(route(address, routes).orElse("none"), title, views);
	}

	private static Optional<String> route(String address, Set<String> routes) {
		var path = address.replaceAll("\\?.*", "");
		var matcher = new AntPathMatcher();
		return routes.stream()
			.filter((route) -> !route.contains("*") && matcher.match(route, path))
			.min(matcher.getPatternComparator(path));
	}

	private static Set<String> routes() throws IOException {
		return new ClassPathResource("rights.csv").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.startsWith("GET,/") && !line.startsWith("GET,/camunda")
					&& !line.startsWith("GET,/engine-rest"))
			.map((line) -> line.split(",")[1])
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Case casesAtEveryStep() throws IOException {
		for (var step : List.of("screenProposal", "planMitigation", "proposeOutcome", "clearForPublication")) {
			at(step);
		}
		attach(at("gatherEvidence"));
		at("scoreImpact").submit("scoreImpact",
				but(Answered.usual("scoreImpact"), "advice", List.of(ask("age", BODY + "-specialist"))));
		at("reviewQuality").submit("reviewQuality", rework("SCORE_IMPACT", "impactComment"));
		at("reviewQuality").claim("reviewQuality", "equality-adviser");
		at("reviewQuality");
		at("signOff").claim("signOff", "head-of-service");
		at("recordDecision").claim("recordDecision", "decision-maker");
		at("clearForPublication").claim("clearForPublication", "information-officer");
		var reviewed = at("clearForPublication").published();
		reviewed.fire(reviewed.timers("reviewDue").get(0));
		screenedOut().claim("confirmScreening", "equality-adviser");
		screenedOut().submit("confirmScreening", Answered.confirmed()).background();
		at("gatherEvidence").withdraw(Answered.withdrawn(), "author");
		return reviewed;
	}

	private void attach(Case to) throws IOException {
		var author = this.people.find(new OfficerId(to.officer("author"))).orElseThrow();
		this.files.attach(to.assessment().id(),
				new AttachFile("survey.pdf", "Who asked", new ByteArrayInputStream(Documents.pdf("Survey"))), author);
	}

	private Case at(String step) {
		return this.casework.register(BODY, proposal("Case at " + step)).upTo(step);
	}

	private Case screenedOut() {
		return this.casework.register(BODY, proposal("Case at confirmScreening"))
			.submit("screenProposal", Answered.noEffectOnAnyone());
	}

}
