package org.dueregard.browser;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dueregard.County;
import org.dueregard.Documents;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.approved;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.cleared;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.involvement;
import static org.dueregard.Answered.item;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.rework;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answered.screening;
import static org.dueregard.Answered.without;

/**
 * Assessments from proposal to publication, by everybody whose work they are, in Tasklist
 * and in the workbench.
 */
@DueRegardTest
class JourneyTests extends InBrowser {

	@Test
	void anAssessmentIsDoneInTheWorkbenchAloneWithoutScript() {
		var album = new Album("assessment");
		var title = "Later opening of the swimming baths";
		var author = this.officers.inWorkbench("council-author");

		var reference = start(author, title, album);
		screen(author, title, album);
		gather(author, title, reference, album);
		involve(author, title, album);
		score(author, title, album);
		author.step("Plan the mitigation", title).answer(mitigations(reduce(1, "MODERATE", "LIKELY")));
		album.keep(author.page(), "mitigation");
		author.press("Complete this step");
		author.step("Propose the outcome", title).answer(outcome("ADJUST"));
		album.keep(author.page(), "outcome");
		author.press("Complete this step");
		album.keep(author.page(), "case-after-proposing");

		sendBack(title, album);
		mend(author, title, album);
		var adviser = this.officers.inWorkbench("council-equality-adviser").take(title);
		assertThat(adviser.text()).contains("What changed");
		album.keep(adviser.page(), "second-review");
		adviser.answer(passed()).press("Complete this step");
		for (var signatory : List.of("head-of-service", "director")) {
			var officer = this.officers.inWorkbench("council-" + signatory).take(title);
			officer.answer(approved());
			album.keep(officer.page(), "sign-off-" + signatory);
			officer.press("Complete this step");
		}
		decide(title, album);
		var clearing = this.officers.inWorkbench("council-information-officer").take(title).answer(cleared());
		album.keep(clearing.page(), "clearance");
		clearing.press("Complete this step");
		this.casework.takeUp(County.COUNCIL, reference).background();

		readInTheRegister(title, reference, album);
		album.keep(this.officers.effort());
		assertThat(this.officers.effort().pages()).isLessThan(110);
		assertThat(this.officers.effort().clicks()).isLessThan(330);
	}

	private String start(Workbench author, String title, Album album) {
		album.keep(author.page(), "my-work");
		author.start();
		album.keep(author.page(), "start");
		author.answer(but(proposal(title), "keyDecision", "NO")).press("Start the assessment");
		album.keep(author.page(), "started");
		return author.page().url().replaceAll(".*/", "");
	}

	private void screen(Workbench author, String title, Album album) {
		var likely = screening(Map.of("age", "ADVERSE", "marriage_civil_partnership", "POSITIVE"));
		author.step("Screen the proposal", title).answer(without(likely, "benefitLost"));
		album.keep(author.page(), "screening");
		author.press("Complete this step");
		album.keep(author.page(), "screening-refused");
		assertThat(author.problems())
			.containsExactly("Answer “Does anybody lose a benefit or service they have today?”");
		assertThat(author.written("effects[0].reason")).isEqualTo("What passengers told us about age");
		assertThat(author.written("evidenceLookedAt")).isEqualTo("Ticket data of the last year");

		author.answer(Map.of("benefitLost", "YES")).press("Complete this step");
		album.keep(author.page(), "case-after-screening");
	}

	private void gather(Workbench author, String title, String reference, Album album) {
		author.step("Gather evidence", title)
			.answer(Map.of("items",
					List.of(item("Turnstile counts", "age"), item("To be removed", "age"),
							item("Survey of couples", "marriage_civil_partnership"))))
			.press("Remove Evidence 2")
			.press("Save and come back later");
		author.page().navigate(this.officers.address() + "/workbench/assessments/" + reference + "/files");
		author.attach("turnstile-counts.pdf", Documents.pdf("Counts by hour"));
		album.keep(author.page(), "file-attached");
		author.step("Gather evidence", title);
		assertThat(author.written("items[1].title")).isEqualTo("Survey of couples");
		album.keep(author.page(), "evidence");
		author.press("Complete this step");
		assertThat(author.text()).contains("This step is done: Gather evidence");
	}

	private static void involve(Workbench author, String title, Album album) {
		author.step("Involve people", title).answer(involvement());
		album.keep(author.page(), "involvement");
		author.press("Complete this step");
	}

	private static void score(Workbench author, String title, Album album) {
		var harm = without(but(negative("age", "Over 65s", "SERIOUS", "LIKELY"), "directness", "DIRECT"),
				"characteristic");
		Map<String, Object> good = Map.of("group", "Married staff", "aims", List.of("ADVANCE"), "kind", "POSITIVE",
				"reason", "More mornings together");
		author.step("Score the impact", title);
		album.keep(author.page(), "characteristics");
		author.go("Age").answer(scoring(harm));
		album.keep(author.page(), "age");
		author.press("Save and go back").go("Marriage and civil partnership").answer(scoring(good));
		author.press("Save and go back");
		album.keep(author.page(), "scoring");
		assertThat(author.text()).contains("Marriage and civil partnership bears on the first aim only.");
		author.press("Complete this step");
		album.keep(author.page(), "scoring-refused");
		assertThat(author.problems()).containsExactly(
				"For Marriage and civil partnership the duty has only the first aim, to eliminate discrimination. Choose that one alone.");

		author.untick("entries[1].aims", "ADVANCE").answer(Map.of("entries[1].aims", List.of("ELIMINATE")));
		author.press("Complete this step");
	}

	private void sendBack(String title, Album album) {
		var adviser = this.officers.inWorkbench("council-equality-adviser");
		adviser.take(title);
		album.keep(adviser.page(), "review");
		assertThat(adviser.text()).contains("Over 65s", "Run a dial-a-ride on Sundays", "Turnstile counts",
				"turnstile-counts.pdf");
		adviser.answer(rework("PROPOSE_OUTCOME", "outcomeComment"));
		album.keep(adviser.page(), "sending-back");
		adviser.press("Complete this step");
	}

	private static void mend(Workbench author, String title, Album album) {
		author.step("Propose the outcome", title);
		album.keep(author.page(), "sent-back");
		assertThat(author.text()).contains("Sent back by", "Think again about people without a car");
		assertThat(author.written("reasons")).isEqualTo("Dial-a-ride meets most of the need");
		author.answer(Map.of("reasons", "Dial-a-ride meets the need of everybody without a car"))
			.press("Complete this step");
	}

	private void decide(String title, Album album) {
		var decider = this.officers.inWorkbench("council-decision-maker").take(title);
		assertThat(decider.written("versionHash")).hasSize(64);
		decider.answer(without(decision("AGREE", ""), "versionHash"));
		album.keep(decider.page(), "decision");
		decider.press("Complete this step");
	}

	private void readInTheRegister(String title, String reference, Album album) {
		var reader = chromium.pageWithoutScript();
		reader.navigate(this.officers.address() + "/");
		album.keep(reader, "register");
		reader.getByText(title).click();
		album.keep(reader, "published");
		assertThat(reader.url()).endsWith("/assessments/" + reference);
		assertThat(reader.locator("main").innerText()).contains(title, "Three Sunday buses end.", "Over 65s",
				"Run a dial-a-ride on Sundays");
	}

	@Test
	void anAssessmentBegunInTheWorkbenchIsApprovedInTasklist() {
		var album = new Album("approved-in-tasklist");
		var title = "Fewer hours of the tip";
		var author = this.officers.inWorkbench("council-author").start();
		author.answer(proposal(title)).press("Start the assessment");
		var reference = author.page().url().replaceAll(".*/", "");
		var likely = screening(Map.of("age", "ADVERSE"));
		author.step("Screen the proposal", title).answer(likely).press("Complete this step");
		var tip = this.casework.takeUp(County.COUNCIL, reference)
			.upTo("planMitigation")
			.submit("planMitigation", mitigations(reduce(1, "MODERATE", "POSSIBLE")));

		proposeInTasklist(reference, album);
		reviewInTasklist(reference, album);
		while (!tip.tasks("signOff").isEmpty()) {
			signInTasklist(tip.officer(tip.turnOf("signOff")), reference, album);
		}
		decideInTasklist(reference, album);
		clearInTasklist(reference, album);
		tip.background();

		assertThat(tip.assessment().stage()).isEqualTo(Stage.PUBLISHED);
	}

	private void proposeInTasklist(String reference, Album album) {
		var author = this.officers.inTasklist("council-author").filter("My tasks").task(reference);
		author.choose("Outcome", "Adjust the proposal")
			.write("Reasons", "Dial-a-ride meets most of the need")
			.write("Summary for the public", "Three Sunday buses end. People who cannot travel otherwise can book.");
		album.keepTall(author.page(), "outcome");
		author.complete();
	}

	private void reviewInTasklist(String reference, Album album) {
		assertThat(this.officers.inTasklist("trust-equality-adviser").filter("My groups' tasks").tasks())
			.noneMatch((name) -> name.contains(reference));

		var adviser = this.officers.inTasklist("council-equality-adviser").filter("My groups' tasks");
		album.keep(adviser.page(), "waiting-for-review");
		adviser.task(reference).claim();
		assertThat(adviser.form()).contains("Over 65s", "Run a dial-a-ride on Sundays", "Passenger survey");
		for (var principle : List.of("Aware:", "In time:", "Rigour:", "Own:", "Continuing:", "Recorded:")) {
			adviser.choose(principle, "Yes");
		}
		adviser.choose("Does the assessment pass?", "It passes");
		album.keepTall(adviser.page(), "review");
		adviser.complete();
	}

	private void signInTasklist(String officer, String reference, Album album) {
		var signatory = this.officers.inTasklist(officer).filter("My groups' tasks").task(reference).claim();
		signatory.choose("What do you decide?", "I approve the assessment").tick("I have read the assessment");
		album.keepTall(signatory.page(), "sign-off-" + officer);
		signatory.complete();
	}

	private void decideInTasklist(String reference, Album album) {
		var decider = this.officers.inTasklist("council-decision-maker")
			.filter("My groups' tasks")
			.task(reference)
			.claim();
		assertThat(decider.written("Fingerprint")).hasSize(64);
		decider.choose("Decision", "Agree")
			.tick("I have read this version")
			.write("Where the minutes record it", "CAB/26/52 item 7")
			.writeDay("Day of the decision", "02/03/2026");
		album.keepTall(decider.page(), "decision");
		decider.complete();
	}

	private void clearInTasklist(String reference, Album album) {
		var officer = this.officers.inTasklist("council-information-officer")
			.filter("My groups' tasks")
			.task(reference)
			.claim();
		officer.tick("I have read the public version");
		album.keepTall(officer.page(), "clearance");
		officer.complete();
	}

	@Test
	void aProposalThatHarmsNobodyIsScreenedOutAndPublished() {
		var album = new Album("screened-out");
		var title = "Warmer lamps on Market Square";

		var reference = startInTasklist(title, album);
		var author = this.officers.inWorkbench("council-author");
		author.step("Screen the proposal", title)
			.answer(but(noEffectOnAnyone(), "resourcesMoved", "NO"))
			.press("Complete this step");
		var adviser = this.officers.inTasklist("council-equality-adviser")
			.filter("My groups' tasks")
			.task(reference)
			.claim();
		album.keepTall(adviser.page(), "confirmation");
		adviser.choose("What do you decide?", "Back to the author").completeInVain();
		assertThat(adviser.message()).endsWith("Say why, so that the author knows what to do next.");
		album.keep(adviser.page(), "confirmation-refused");
		adviser.choose("What do you decide?", "Confirmed").complete();
		this.casework.takeUp(County.COUNCIL, reference).background();

		var reader = chromium.page();
		reader.navigate(this.officers.address() + "/assessments/" + reference);
		album.keep(reader, "published");
		assertThat(reader.locator("main").innerText()).contains(title, "No full assessment needed");
	}

	private String startInTasklist(String title, Album album) {
		var author = this.officers.inTasklist("council-author");
		album.keep(author.page(), "tasklist");
		author.startProcess("Equality impact assessment");
		album.keepTall(author.page(), "start-form");
		author.write("Title of the proposal", title)
			.write("What is proposed, and why", "The baths would open at nine instead of seven.")
			.select("Kind of proposal", "Change to a service")
			.choose("Is it new?", "A change to something that exists")
			.write("Directorate", "Leisure and culture")
			.write("Team", "Swimming baths")
			.write("Owner of the proposal", "Head of leisure")
			.write("Who decides", "Cabinet")
			.write("Reference of the decision", "CAB/26/52")
			.writeDay("Date of the decision", "07/07/2026")
			.choose("Is it a key decision?", "No")
			.tick("Residents")
			.tick("Staff")
			.choose("Is any of it exempt from publication?", "No");
		album.keepTall(author.page(), "start-form-filled-in");
		author.start();
		var task = author.filter("My tasks").taskAbout(title);
		assertThat(task).startsWith("Screen the proposal: ");
		var reference = Pattern.compile("EIA-\\d{4}-\\d{6}").matcher(task).results().findFirst().orElseThrow().group();
		author.task(reference);
		album.keepTall(author.page(), "screening-in-tasklist");
		return reference;
	}

	@Test
	void whoeverWroteACaseCannotClaimItsReview() {
		var album = new Album("separation");
		var mine = this.casework.register(County.COUNCIL, proposal("Fewer bus stops"), "everything")
			.submit("screenProposal", noEffectOnAnyone(), "everything");

		var author = this.officers.inTasklist("council-everything").filter("My groups' tasks");
		author.task(mine.reference().value()).claimInVain();

		assertThat(author.message())
			.endsWith("You wrote this assessment, so somebody else must confirm, review, sign or decide it.");
		album.keep(author.page(), "claim-refused");
		assertThat(mine.task("confirmScreening").getAssignee()).isNull();
	}

	@Test
	void signingOutOfTasklistLeadsToTheOneSignInPage() {
		var author = this.officers.inTasklist("council-author");

		author.signOut();

		author.page().waitForURL("**/sign-in?signedOut");
		author.page().navigate(this.officers.address() + "/camunda/app/tasklist/default/");
		assertThat(author.page().url()).endsWith("/sign-in");
	}

}
