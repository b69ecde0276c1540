package org.dueregard.workbench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.dueregard.assessment.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * What becomes of those who try pages that are not theirs.
 */
@DueRegardTest
class StrangersTests {

	private static final List<String> PAGES_OF_A_CASE = List.of("", "/read", "/withdraw", "/files", "/files/1");

	private static final List<String> PAGES_OF_A_TASK = List.of("", "/read", "/claim", "/hand-over", "/put-back");

	@LocalServerPort
	int port;

	@Autowired
	Casework casework;

	@Autowired
	Drafts drafts;

	@ParameterizedTest
	@ValueSource(strings = { "text/html,application/xhtml+xml", "*/*", "application/json" })
	void whoIsNotSignedInSignsInAndGoesOnToThePage(String accept) throws Exception {
		var address = Browser.addressOf(Underway.toGather(this.casework)) + "/read?from=letter";
		var visitor = new Visitor(this.port);

		var sentAway = visitor.get(address, "Accept", accept);
		visitor.get("/due-regard.svg");
		visitor.get("/apple-touch-icon.png");

		assertThat(sentAway.statusCode()).isEqualTo(302);
		assertThat(Visitor.leadsTo(sentAway)).isEqualTo("/sign-in");
		assertThat(Visitor.leadsTo(visitor.signIn("council-author"))).isEqualTo(address);
		assertThat(visitor.get(address).body()).contains("Fewer buses on Sundays");
	}

	@Test
	void aWrongPasswordLeadsNowhere() throws Exception {
		this.casework.register(County.COUNCIL, proposal());
		var visitor = new Visitor(this.port);

		var refused = visitor.submit("/sign-in", Map.of("username", "council-author", "password", "guess"));

		assertThat(Visitor.leadsTo(refused)).isEqualTo("/sign-in?failed");
		assertThat(Visitor.leadsTo(visitor.get("/workbench"))).isEqualTo("/sign-in");
	}

	@Test
	void anUnknownNameLooksLikeAWrongPassword() throws Exception {
		var visitor = new Visitor(this.port);

		for (var name : List.of("nobody", "", "council-author'--", "a".repeat(5_000))) {
			var refused = visitor.submit("/sign-in", Map.of("username", name, "password", "guess"));
			assertThat(Visitor.leadsTo(refused)).isEqualTo("/sign-in?failed");
		}
	}

	@Test
	void aCaseOfAnotherBodyLooksLikeNone() throws Exception {
		var buses = Underway.toGather(this.casework);
		var stranger = signedIn("trust-everything");

		for (var page : PAGES_OF_A_CASE) {
			assertSame((reference) -> stranger.get("/workbench/assessments/" + reference + page),
					buses.reference().value(), "EIA-2026-999999");
		}
		assertSame((reference) -> stranger.submit("/workbench/assessments/" + reference + "/withdraw",
				Map.of("reason", "Mischief", "complete", "")), buses.reference().value(), "EIA-2026-999999");
		assertThat(buses.assessment().stage()).isEqualTo(Stage.EVIDENCE);
	}

	@Test
	void aTaskOfAnotherBodyLooksLikeNone() throws Exception {
		var buses = Underway.toReview(this.casework);
		var review = buses.task("reviewQuality").getId();
		var nothing = "00000000-0000-0000-0000-000000000000";
		var stranger = signedIn("trust-everything");

		for (var page : PAGES_OF_A_TASK) {
			assertSame((task) -> stranger.get("/workbench/tasks/" + task + page), review, nothing);
		}
		for (var button : List.of("complete", "keep", "add", "remove")) {
			assertSame((task) -> stranger.submit("/workbench/tasks/" + task,
					Map.of("evidenceComment", "Mischief", button, "items")), review, nothing);
		}
		assertSame((task) -> stranger.submit("/workbench/tasks/" + task + "/claim", Map.of()), review, nothing);
		assertSame((task) -> stranger.submit("/workbench/tasks/" + task + "/put-back", Map.of()), review, nothing);
		assertSame((task) -> stranger.submit("/workbench/tasks/" + task + "/hand-over",
				Map.of("to", "council-equality-adviser")), review, nothing);

		assertThat(buses.task("reviewQuality").getAssignee()).isNull();
		assertThat(kept(buses, "reviewQuality")).isFalse();
	}

	@Test
	void whatWaitsInAnotherBodyIsNotListed() throws Exception {
		var buses = Underway.toReview(this.casework);
		var stranger = signedIn("trust-everything");

		for (var view : WorkView.values()) {
			assertThat(stranger.get("/workbench?view=" + view.slug()).body()).doesNotContain(buses.reference().value())
				.doesNotContain(buses.task("reviewQuality").getId());
		}
	}

	@Test
	void aCaseOfAnotherBodyIsNoParent() throws Exception {
		var buses = Underway.toGather(this.casework);
		var stranger = signedIn("trust-author");

		assertSame(
				(reference) -> stranger.submit("/workbench/assessments/new",
						Underway.typedProposal(Map.of("parentReference", reference))),
				buses.reference().value(), "EIA-2026-999999");
	}

	@Test
	void whoDoesNotHoldTheRoleTakesNothing() throws Exception {
		var buses = Underway.toReview(this.casework);
		var review = Browser.taskOf(buses, "reviewQuality");

		for (var officer : List.of("council-head-of-service", "council-author")) {
			var colleague = signedIn(officer);
			assertThat(colleague.submit(review + "/claim", Map.of()).statusCode()).isEqualTo(422);
			for (var button : List.of("complete", "keep")) {
				var refused = colleague.submit(review, Map.of("evidenceComment", "Mischief", button, ""));
				assertThat(refused.statusCode()).as(button).isEqualTo(422);
				assertThat(refused.body()).contains("Claim this task first, then complete it");
			}
		}

		assertThat(buses.task("reviewQuality").getAssignee()).isNull();
		assertThat(kept(buses, "reviewQuality")).isFalse();
	}

	@Test
	void whoeverLostAStepToAColleagueCannotSendAStalePage() throws Exception {
		var buses = Underway.toReview(this.casework);
		var review = Browser.taskOf(buses, "reviewQuality");
		var first = signedIn("council-equality-adviser");
		signedIn("council-everything").submit(review + "/claim", Map.of());

		var stale = first.submit(review, Map.of("evidenceComment", "Mischief", "complete", ""));

		assertThat(stale.statusCode()).isEqualTo(422);
		assertThat(stale.body()).contains("This task is held by somebody else now.").contains("Mischief</textarea>");
		assertThat(first.submit(review + "/claim", Map.of()).statusCode()).isEqualTo(422);
		assertThat(buses.task("reviewQuality").getAssignee()).isEqualTo("council-everything");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%27", "%3Cscript%3E", "..%5c", "%00", "a%0ab", "%F0%9F%90%8D" })
	void anAddressThatIsNoneIsNeverAFault(String id) throws Exception {
		this.casework.register(County.COUNCIL, proposal());
		var officer = signedIn("council-author");

		assertThat(officer.get("/workbench/tasks/" + id).statusCode()).isIn(400, 404);
		assertThat(officer.get("/workbench/assessments/" + id).statusCode()).isIn(400, 404);
	}

	/**
	 * An answer about something of another body differs from one about nothing in no more
	 * than what was asked.
	 */
	private static void assertSame(Asking asking, String theirs, String nothing) throws Exception {
		var aboutTheirs = asking.about(theirs);
		var aboutNothing = asking.about(nothing);
		assertThat(aboutTheirs.statusCode()).as(aboutTheirs.uri().getPath())
			.isEqualTo(aboutNothing.statusCode())
			.isIn(404, 422);
		assertThat(withoutToken(aboutTheirs).replace(theirs, "asked"))
			.isEqualTo(withoutToken(aboutNothing).replace(nothing, "asked"));
		assertThat(aboutTheirs.headers().map().keySet()).isEqualTo(aboutNothing.headers().map().keySet());
	}

	/**
	 * Asks about something by its id or reference.
	 */
	private interface Asking {

		HttpResponse<String> about(String id) throws IOException, InterruptedException;

	}

	private static String withoutToken(HttpResponse<String> answer) {
		return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private boolean kept(Case assessed, String step) {
		return this.drafts.find(assessed.assessment().id(), step, "").isPresent();
	}

	private Visitor signedIn(String officer) throws IOException, InterruptedException {
		var visitor = new Visitor(this.port);
		assertThat(Visitor.leadsTo(visitor.signIn(officer))).isEqualTo("/workbench");
		return visitor;
	}

}
