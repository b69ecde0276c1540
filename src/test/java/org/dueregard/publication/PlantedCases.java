package org.dueregard.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.Documents;
import org.dueregard.evidence.AttachFile;
import org.dueregard.evidence.EvidenceFiles;
import org.dueregard.identity.Officers;
import org.dueregard.shared.OfficerId;
import org.dueregard.workbench.TaskDesk;
import org.dueregard.workbench.WorkDesk;
import org.springframework.context.ApplicationContext;

/**
 * A case for every reason why something is not public, or no longer, or not yet.
 */
final class PlantedCases {

	/** Where a case can wait that has never been published. */
	static final List<String> STEPS = List.of("screenProposal", "confirmScreening", "gatherEvidence", "involvePeople",
			"scoreImpact", "adviseOnImpact", "planMitigation", "proposeOutcome", "reviewQuality", "signOff",
			"recordDecision", "clearForPublication");

	private static final Predicate<PlantedWord> ALL = (word) -> true;

	/** What is read of a case whose content is exempt. */
	private static final Set<String> EVEN_IF_EXEMPT = Set.of("RegisterProposal.title", "RegisterProposal.directorate",
			"RegisterProposal.team", "RegisterProposal.owner", "RegisterProposal.decisionMaker",
			"RegisterProposal.decisionReference", "RegisterProposal.exemptReason", "ProposeOutcome.plainSummary",
			"RecordDecision.minuteReference");

	final MadeUpWords words = new MadeUpWords();

	final List<PlantedCase> all = new ArrayList<>();

	private final Casework casework;

	private final County county;

	private final EvidenceFiles files;

	private final Officers people;

	private final TaskDesk tasks;

	private final WorkDesk work;

	private final PublicationDesk desk;

	PlantedCases(ApplicationContext application) {
		this.casework = application.getBean(Casework.class);
		this.county = application.getBean(County.class);
		this.files = application.getBean(EvidenceFiles.class);
		this.people = application.getBean(Officers.class);
		this.tasks = application.getBean(TaskDesk.class);
		this.work = application.getBean(WorkDesk.class);
		this.desk = application.getBean(PublicationDesk.class);
	}

	void neverPublished() {
		STEPS.forEach((step) -> withDraft(waiting("a case at " + step, County.COUNCIL, step), step));
		waiting("a case of another body", County.TRUST, "clearForPublication");
		waiting("a case in Northern Ireland", County.LOUGH, "signOff");
		clearance(full("an embargoed case", PlantedCase.proposal()), PlantedCase.clearance("2026-12-01"));
		stopped();
		withdrawn();
		handedOver();
	}

	void sentBack() {
		for (var ruling : List.of("SENT_BACK", "FULL_REQUIRED")) {
			waiting("a screening ruled " + ruling, County.COUNCIL, "confirmScreening").submit("confirmScreening",
					Map.of("screeningDecision", ruling));
		}
		var reviewed = waiting("a case that review sent back", County.COUNCIL, "reviewQuality");
		reviewed.submit("reviewQuality", Answered.rework("SCORE_IMPACT", "impactComment")).upTo("planMitigation");
		var signed = waiting("a case that a signatory returned", County.COUNCIL, "signOff");
		signed.submit("signOff", Answered.returned("PROPOSE_OUTCOME"));
		var decided = waiting("a case that the decider wants changed", County.COUNCIL, "recordDecision");
		decided.submit("recordDecision", Answered.decision("CHANGE", decided.file().hash()));
	}

	PlantedCase published() {
		return clearance(full("a published case", PlantedCase.proposal()), PlantedCase.clearance(null)).isPublic(ALL);
	}

	PlantedCase screenedOut() {
		var screened = waiting("a screened-out case", County.COUNCIL, "confirmScreening");
		screened.submit("confirmScreening", Answered.confirmed()).file().background();
		return screened.isPublic(ALL);
	}

	/**
	 * Sent back at each turn before it was published with other words.
	 */
	PlantedCase mended() {
		var mended = waiting("a case sent back and then published", County.COUNCIL, "reviewQuality");
		mended.submit("reviewQuality", Answered.rework("GATHER_EVIDENCE", "evidenceComment")).upTo("signOff");
		mended.submit("signOff", Answered.returned("SCORE_IMPACT")).upTo("recordDecision");
		mended.submit("recordDecision", Answered.decision("CHANGE", mended.file().hash())).upTo("clearForPublication");
		return clearance(mended, PlantedCase.clearance(null)).isPublic(ALL);
	}

	PlantedCase redacted() {
		var redacted = add(new PlantedCase("a case with redactions", this.words, this.casework, County.COUNCIL,
				PlantedCase.proposal(), true));
		attach(redacted.upTo("involvePeople")).upTo("clearForPublication");
		var found = this.desk.findings(redacted.file().assessment().id());
		var cleared = new HashMap<>(Answered.cleared());
		cleared.put("passagesToRedact", redacted.passages());
		cleared.put("findingsToWithhold", ids(found, (each) -> each.stream().anyMatch(PlantedWord::withheld)));
		cleared.put("findingsToShow", ids(found, (each) -> each.stream().noneMatch(PlantedWord::withheld)));
		return clearance(redacted, cleared).isPublic(ALL);
	}

	private List<String> ids(List<Finding> found, Predicate<Set<PlantedWord>> which) {
		return found.stream().filter((finding) -> which.test(this.words.in(finding.text()))).map(Finding::id).toList();
	}

	PlantedCase exempt() {
		var exempt = full("an exempt case", PlantedCase.exemptProposal());
		return clearance(exempt, PlantedCase.clearance(null)).isPublic((word) -> EVEN_IF_EXEMPT.contains(word.field()));
	}

	PlantedCase withdrawnAfterwards() {
		var withdrawn = clearance(full("a case withdrawn after its publication", PlantedCase.proposal()),
				PlantedCase.clearance(null));
		withdraw(withdrawn);
		return withdrawn.isWithdrawn();
	}

	/**
	 * Its second version is under way.
	 */
	PlantedCase reopened(String what) {
		var reopened = clearance(full(what, PlantedCase.proposal()), PlantedCase.clearance(null)).isPublic(ALL);
		reopened.file().fire(reopened.file().timers("reviewDue").get(0));
		reopened.submit("reviewActions", Answered.reviewed("REOPEN")).isReviewed();
		return reopened.submit(reopened.file().open().get(0), PlantedCase.noEvidence())
			.submit("involvePeople", Map.of("engagements", List.of()))
			.upTo("clearForPublication");
	}

	PlantedCase publishedTwice() {
		return clearance(reopened("a case published twice"), PlantedCase.clearance(null)).isPublic(ALL);
	}

	void continued() {
		var continued = clearance(full("a case whose review goes on", PlantedCase.proposal()),
				PlantedCase.clearance(null))
			.isPublic(ALL);
		continued.file().fire(continued.file().timers("reviewDue").get(0));
		continued.submit("reviewActions", Answered.reviewed("CONTINUE")).isReviewed();
	}

	private void stopped() {
		var stopped = full("a case that was stopped", PlantedCase.proposal(), "recordDecision");
		stopped.submit("recordDecision", Answered.decision("STOP", stopped.file().hash())).file().background();
	}

	private void withdrawn() {
		withdraw(waiting("a case withdrawn before its publication", County.COUNCIL, "proposeOutcome"));
	}

	private void handedOver() {
		var handed = waiting("a case handed over", County.COUNCIL, "reviewQuality");
		handed.file().claim("reviewQuality", "equality-adviser");
		var task = handed.file().task("reviewQuality").getId();
		handed.file().as("equality-adviser", () -> {
			this.work.handOver(task, new OfficerId(handed.file().officer("everything")),
					handed.write("handOver", "note"));
			return handed;
		});
	}

	private PlantedCase waiting(String what, String body, String step) {
		var waiting = add(new PlantedCase(what, this.words, this.casework, body, PlantedCase.proposal(), false));
		if (step.equals("confirmScreening")) {
			return waiting.submit("screenProposal", waiting.screening("NONE"));
		}
		return waiting.upTo(step);
	}

	private PlantedCase full(String what, Map<String, Object> proposal) {
		return full(what, proposal, "clearForPublication");
	}

	private PlantedCase full(String what, Map<String, Object> proposal, String step) {
		var full = add(new PlantedCase(what, this.words, this.casework, County.COUNCIL, proposal, false));
		return attach(full.upTo("involvePeople")).upTo(step);
	}

	private PlantedCase add(PlantedCase added) {
		this.all.add(added);
		return added;
	}

	private static PlantedCase clearance(PlantedCase cleared, Map<String, Object> answers) {
		cleared.submit("clearForPublication", answers).file().background();
		return cleared;
	}

	private static void withdraw(PlantedCase withdrawn) {
		withdrawn.file().withdraw(withdrawn.planted("withdrawAssessment", Answered.withdrawn()), "author");
	}

	private void withDraft(PlantedCase waiting, String step) {
		var task = waiting.file().task(step);
		if (task.getAssignee() == null) {
			waiting.file().claim(step, waiting.file().turnOf(step));
		}
		var holder = waiting.file().task(step).getAssignee();
		this.county.as(holder, () -> {
			this.tasks.keep(task.getId(), waiting.draft(step));
			return waiting;
		});
	}

	private PlantedCase attach(PlantedCase to) {
		var author = this.people.find(new OfficerId(to.file().officer("author"))).orElseThrow();
		var content = Documents.pdf(to.write("attach", "content"));
		try {
			this.files.attach(to.file().assessment().id(), new AttachFile(to.write("attach", "name") + ".pdf",
					to.write("attach", "note"), new ByteArrayInputStream(content)), author);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return to;
	}

}
