package org.dueregard.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.Clockwork;
import org.dueregard.County;
import org.dueregard.DueRegard;
import org.dueregard.DueRegardTest;
import org.dueregard.LettersKept;
import org.dueregard.LogicalCopy;
import org.dueregard.request.Asked;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestTasks;
import org.dueregard.workbench.TaskDesk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the database of {@link UpgradeTests} with the application as it is now: a case
 * waits at every step of every process at which one can wait. No test;
 * {@code bin/make-upgrade-fixture} runs it once for each release.
 */
final class MakeFixture {

	/** The author's and the reviewers' steps, in which a case can wait alone. */
	private static final List<String> STEPS = List.of("screenProposal", "confirmScreening", "gatherEvidence",
			"scoreImpact", "adviseOnImpact", "planMitigation", "proposeOutcome", "reviewQuality", "signOff",
			"recordDecision", "clearForPublication");

	private final ConfigurableApplicationContext application;

	private final Casework casework;

	private final Asked people;

	private final RequestTasks officers;

	private MakeFixture(ConfigurableApplicationContext application) {
		this.application = application;
		this.casework = application.getBean(Casework.class);
		this.people = application.getBean(Asked.class);
		this.officers = application.getBean(RequestTasks.class);
	}

	/**
	 * @param args name of the release
	 */
	public static void main(String[] args) throws Exception {
		var file = Path.of("src", "test", "resources", "upgrade", args[0] + ".sql.gz");
		Files.createDirectories(file.getParent());
		try (var postgres = EmbeddedPostgres.start()) {
			try (var application = new SpringApplicationBuilder(DueRegard.class, County.class, Casework.class,
					Clockwork.class, DueRegardTest.Clocks.class, LettersKept.class, Asked.class, RequestTasks.class)
				.profiles("test")
				.run("--server.port=0", "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
						"--spring.mail.host=127.0.0.1", "--spring.mail.port=1")) {
				new MakeFixture(application).fill();
			}
			try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
				LogicalCopy.write(postgres.getPostgresDatabase(), packed);
			}
		}
		System.out.printf("%s: %,d bytes%n", file, Files.size(file));
		System.exit(0); // the database's watchdogs would keep the machine waiting
	}

	private void fill() {
		this.application.getBean(County.class).settle();
		STEPS.forEach(this::waitAt);
		var halfWritten = register("half written");
		var task = halfWritten.task("screenProposal").getId();
		halfWritten.as("author", () -> {
			this.application.getBean(TaskDesk.class).keep(task, Map.of("evidenceLookedAt", "Ticket data of"));
			return halfWritten;
		});
		var withdrawn = register("withdrawn");
		withdrawn.withdraw(Answered.withdrawn(), "author");
		var embargoed = register("embargoed").upTo("clearForPublication");
		embargoed.submit("clearForPublication", Answered.clearedFor("2026-04-01"));
		register("waits for its review").published();
		reviewed();
		// The requests, one for each place at which they wait
		requests();
		concerns();
		this.application.getBean(Clockwork.class).background();
		queued();
	}

	private Case register(String what) {
		return this.casework.register(County.COUNCIL, Answered.proposal("Fewer buses on Sundays, " + what));
	}

	private void waitAt(String step) {
		var buses = register("waits at " + step);
		if (step.equals("confirmScreening")) {
			buses.submit("screenProposal", Answered.noEffectOnAnyone());
			return;
		}
		if (step.equals("adviseOnImpact")) {
			buses.upTo("scoreImpact");
			var scoring = Answered.usual("scoreImpact");
			scoring.put("advice", List.of(Answered.ask("age", "council-specialist")));
			buses.submit("scoreImpact", scoring);
			return;
		}
		buses.upTo(step);
	}

	private void reviewed() {
		var buses = register("is reviewed").published();
		buses.fire(buses.timers("reviewDue").get(0));
	}

	private void requests() {
		ask("waits for an answer");
		answer(ask("is to say what is meant"), Map.of("requestAnswer", "CLARIFY", "reply", "Which year?"));
		var awaited = register("is promised").upTo("reviewQuality");
		answer(ask("is promised an assessment"), Map.of("requestAnswer", "PUBLISH", "assessment",
				awaited.reference().value(), "reply", "It comes soon.", "askedInPublic", "Sunday buses"));
		answer(ask("is answered"), notHeld());
		var reviewed = ask("is answered and not content");
		answer(reviewed, notHeld());
		this.people.askForReview(reviewed);
	}

	private void concerns() {
		var assessment = register("is commented on").published().reference().value();
		this.people.concernAbout(County.COUNCIL, assessment, "Nobody asked the islanders");
		var weighed = this.people.concernAbout(County.COUNCIL, assessment, "The census says otherwise");
		this.officers.submit(weighed, "weighConcern", "author", Map.of("authorView", "It does."));
	}

	private PublicRequest ask(String what) {
		return this.people.of(County.COUNCIL, "The assessment of buses: " + what);
	}

	private void answer(PublicRequest request, Map<String, Object> answers) {
		this.officers.submit(request, "answerRequest", "information-officer", answers);
	}

	private static Map<String, Object> notHeld() {
		return Map.of("requestAnswer", "NOT_HELD", "reply", "We have looked for it.", "askedInPublic", "Buses");
	}

	/**
	 * Cases that wait for the job executor itself, at each step that is its own.
	 */
	private void queued() {
		var screened = List.of("publishScreening", "produceScreeningDocuments");
		for (var step : screened) {
			var lamps = register("is queued for " + step);
			lamps.submit("screenProposal", Answered.noEffectOnAnyone())
				.submit("confirmScreening", Answered.confirmed());
			runUpTo(lamps, step);
		}
		for (var step : List.of("publishAssessment", "produceDocuments", "announcePublication")) {
			var buses = register("is queued for " + step).upTo("clearForPublication");
			buses.submit("clearForPublication", Answered.cleared());
			runUpTo(buses, step);
		}
	}

	/**
	 * Runs the jobs of a case until the one of a step is next.
	 */
	private void runUpTo(Case about, String step) {
		var management = this.application.getBean(ManagementService.class);
		var instance = this.application.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(about.reference().value())
			.singleResult()
			.getId();
		var jobs = management.createJobQuery().processInstanceId(instance).messages();
		while (management.createJobQuery().processInstanceId(instance).activityId(step).count() == 0) {
			jobs.list().forEach((job) -> management.executeJob(job.getId()));
		}
	}

}
