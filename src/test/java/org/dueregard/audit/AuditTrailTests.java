package org.dueregard.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dueregard.Answered;
import org.dueregard.Attempts;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Http;
import org.dueregard.TestClock;
import org.dueregard.Visitor;
import org.dueregard.Way;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.workbench.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;

/**
 * Whatever is done is on record, with who did it, and nothing else is.
 */
@DueRegardTest
class AuditTrailTests {

	private static final String ADVISER = "council-equality-adviser";

	@LocalServerPort
	int port;

	@Autowired
	AuditTrail trail;

	@Autowired
	Casework casework;

	@Autowired
	County county;

	@Autowired
	Attempts attempts;

	@Autowired
	TaskDesk desk;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService processes;

	@Autowired
	IdentityService accounts;

	@Autowired
	AuthorizationService rights;

	@Autowired
	HistoryService history;

	@Autowired
	Http http;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Autowired
	PlatformTransactionManager transactions;

	private long before;

	@BeforeEach
	void givenACounty() {
		RequestContextHolder.resetRequestAttributes();
		this.county.settle();
		this.before = this.trail.checkpoint().number();
	}

	@AfterEach
	void theRecordIsWhole() {
		this.clock.reset();
		var said = new ByteArrayOutputStream();
		assertThat(new VerifyAudit(new PrintStream(said)).verify(this.database)).as(said.toString()).isZero();
	}

	@Test
	void everyStepIsOnRecordWithWhoDidItInWhichRole() {
		var buses = this.casework.register(County.COUNCIL, proposal()).published();

		assertThat(of(buses)).extracting((entry) -> entry.content().deed())
			.containsExactly("registerProposal", "screenProposal", "gatherEvidence", "involvePeople", "scoreImpact",
					"planMitigation", "proposeOutcome", Deeds.CLAIMED, "reviewQuality", Deeds.CLAIMED, "signOff",
					Deeds.CLAIMED, "recordDecision", Deeds.CLAIMED, "clearForPublication", Deeds.PUBLISHED,
					Deeds.ANNOUNCED, Deeds.PRINTED, Deeds.PRINTED);
		assertThat(deed(buses, "reviewQuality")).satisfies((entry) -> {
			assertThat(entry.officer()).isEqualTo(ADVISER);
			assertThat(entry.role()).isEqualTo("EQUALITY_ADVISER");
			assertThat(entry.body()).isEqualTo(County.COUNCIL);
			assertThat(entry.at()).isEqualTo(TestClock.START);
			assertThat(entry.step()).isEqualTo("reviewQuality");
			assertThat(entry.task()).isNotEmpty();
			assertThat(entry.after()).hasSize(64);
			assertThat(entry.address()).isNull();
		});
		assertThat(deed(buses, Deeds.PUBLISHED)).satisfies((entry) -> {
			assertThat(entry.officer()).isNull();
			assertThat(entry.body()).isEqualTo(County.COUNCIL);
			assertThat(entry.about()).isEqualTo(buses.reference() + " version 1");
			assertThat(entry.after()).isEqualTo(this.jdbc.sql("select sha256 from register_entry where reference = ?")
				.param(buses.reference().value())
				.query(String.class)
				.single());
		});
	}

	/**
	 * The engine's job executor names a body, and nobody.
	 */
	@Test
	void whatTheApplicationDoesByItselfIsOnRecordAsItsOwn() {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("clearForPublication")
			.submit("clearForPublication", Answered.cleared());

		this.accounts.setAuthentication(null, null, List.of(County.COUNCIL));
		try {
			buses.background();
		}
		finally {
			this.accounts.clearAuthentication();
		}

		assertThat(deed(buses, Deeds.PUBLISHED).officer()).isNull();
		assertThat(deed(buses, Deeds.PUBLISHED).body()).isEqualTo(County.COUNCIL);
	}

	@Test
	void whatWasThereBeforeIsOnRecordInDigest() {
		var buses = this.casework.register(County.COUNCIL, proposal());
		keep(buses, "Counts");
		keep(buses, "Counts");
		keep(buses, "Counts, and a survey");
		buses.submit("screenProposal", Answered.usual("screenProposal"));

		var kept = of(buses).stream().map(Entry::content).filter((entry) -> entry.deed().equals(Deeds.KEPT)).toList();
		assertThat(kept).hasSize(3);
		assertThat(kept.get(0).before()).isNull();
		assertThat(kept.get(1).before()).isEqualTo(kept.get(0).after()).isEqualTo(kept.get(1).after());
		assertThat(kept.get(2).after()).isNotEqualTo(kept.get(2).before());
		assertThat(deed(buses, "screenProposal").before()).isEqualTo(kept.get(2).after());
	}

	@Test
	void aDigestDependsOnTheAnswersAlone() {
		assertThat(Digest.of(Map.of("aims", List.of("FOSTER", "ADVANCE"), "rows", List.of(Map.of("b", 1, "a", 2)))))
			.isEqualTo(Digest.of(Map.of("rows", List.of(Map.of("a", 2, "b", 1)), "aims", List.of("ADVANCE", "FOSTER"))))
			.isNotEqualTo(Digest.of(Map.of("rows", List.of(Map.of("a", 2, "b", 2)), "aims", List.of("ADVANCE"))));
	}

	@Test
	void handingOverAndPuttingBackAreOnRecord() {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");
		var review = buses.task("reviewQuality").getId();
		buses.claim("reviewQuality", "equality-adviser");
		this.county.as("administrator", () -> {
			this.tasks.setAssignee(review, "council-everything");
			return review;
		});
		buses.as("everything", () -> {
			this.tasks.setAssignee(review, null);
			return review;
		});

		assertThat(deed(buses, Deeds.CLAIMED).officer()).isEqualTo(ADVISER);
		assertThat(deed(buses, Deeds.HANDED_OVER).officer()).isEqualTo("administrator");
		assertThat(deed(buses, Deeds.HANDED_OVER).about()).isEqualTo("council-everything");
		assertThat(deed(buses, Deeds.PUT_BACK).officer()).isEqualTo("council-everything");
		assertThat(of(buses)).noneMatch((entry) -> entry.content().deed().startsWith(Deeds.ENGINE));
	}

	@Test
	void aWithdrawalIsOnRecord() {
		var buses = this.casework.register(County.COUNCIL, proposal()).published();
		buses.withdraw(Map.of("reason", "Funding was found."), "author");

		assertThat(deed(buses, "withdrawAssessment").officer()).isEqualTo("council-author");
		assertThat(deed(buses, Deeds.TAKEN_DOWN).body()).isEqualTo(County.COUNCIL);
		assertThat(of(buses)).noneMatch((entry) -> entry.content().deed().startsWith(Deeds.ENGINE));
	}

	@Test
	void whatIsUndoneIsNotOnRecord() {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var entries = of(buses).size();

		assertThatThrownBy(() -> buses.submit("screenProposal", Map.of())).isInstanceOf(AnswersRefused.class);
		new TransactionTemplate(this.transactions).executeWithoutResult((work) -> {
			this.trail.record(Happening.now(null, Deeds.KEPT).in(buses.assessment().id(), null, null));
			work.setRollbackOnly();
		});

		assertThat(of(buses)).hasSize(entries);
	}

	@Test
	void whatHappensWhileOneOnlyReadsIsOnRecordAllTheSame() {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var reading = new TransactionTemplate(this.transactions);
		reading.setReadOnly(true);

		reading.executeWithoutResult((work) -> {
			this.trail.record(Happening.now(null, Deeds.READ).in(buses.assessment().id(), null, null));
			work.setRollbackOnly();
		});

		assertThat(deed(buses, Deeds.READ).officer()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "REST_COMPLETE", "REST_SUBMIT_FORM", "TASKLIST" })
	void whoTriesWhatIsNotTheirsIsOnRecord(Way way) {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");

		this.attempts.claim(way, "council-colleague", buses.task("reviewQuality"));
		assertRefused(buses, "council-colleague", "council", "task.officer.withoutRole");
		this.attempts.claim(way, "trust-equality-adviser", buses.task("reviewQuality"));
		assertRefused(buses, "trust-equality-adviser", "trust", "task.officer.otherBody");
		this.attempts.complete(way, "trust-equality-adviser", buses.task("reviewQuality"), passed());
		assertRefused(buses, "trust-equality-adviser", "trust", "task.officer.otherBody");
	}

	@Test
	void whoTriesItOnAPageIsOnRecordToo() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");

		signedIn("council-colleague").submit("/workbench/tasks/%s/claim".formatted(buses.task("reviewQuality").getId()),
				Map.of());

		await().untilAsserted(() -> assertRefused(buses, "council-colleague", "council", "task.officer.withoutRole"));
	}

	@Test
	void whoTriesItOnAPageOfAnotherBodyIsOnRecordThoughToldNothing() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");

		var told = signedIn("trust-author")
			.submit("/workbench/tasks/%s/claim".formatted(buses.task("reviewQuality").getId()), Map.of());

		assertThat(told.statusCode()).isEqualTo(HttpStatus.NOT_FOUND.value());
		await().untilAsserted(() -> assertRefused(buses, "trust-author", "trust", "task.officer.otherBody"));
	}

	private void assertRefused(Case about, String officer, String body, String rule) {
		var entries = of(about);
		var last = entries.get(entries.size() - 1).content();
		assertThat(last.deed()).isEqualTo(Deeds.REFUSED);
		assertThat(last.officer()).isEqualTo(officer);
		assertThat(last.body()).isEqualTo(body);
		assertThat(last.about()).isEqualTo(rule);
		assertThat(last.step()).isEqualTo("reviewQuality");
		assertThat(last.address()).isEqualTo("127.0.0.1");
	}

	@Test
	void whoComesAndGoesIsOnRecord() throws Exception {
		var officer = signedIn(ADVISER);
		officer.submit("/sign-out", Map.of());

		assertThat(since()).extracting(Content::deed).containsExactly(Deeds.SIGNED_IN, Deeds.SIGNED_OUT);
		assertThat(since()).allSatisfy((entry) -> {
			assertThat(entry.officer()).isEqualTo(ADVISER);
			assertThat(entry.body()).isEqualTo(County.COUNCIL);
			assertThat(entry.address()).isEqualTo("127.0.0.1");
			assertThat(entry.role()).isNull();
		});
	}

	@Test
	void whoIsNotLetInIsNamedOnlyWhereThereIsSuchAnAccount() throws Exception {
		var visitor = new Visitor(this.port);
		visitor.submit("/sign-in", Map.of("username", ADVISER, "password", "guess"));
		visitor.submit("/sign-in", Map.of("username", "my-password", "password", ADVISER));

		assertThat(since()).extracting(Content::deed).containsExactly(Deeds.SIGN_IN_REFUSED, Deeds.SIGN_IN_REFUSED);
		assertThat(since()).extracting(Content::officer).containsExactly(ADVISER, null);
		assertThat(since()).extracting(Content::address).containsOnly("127.0.0.1");
	}

	@Test
	void systemsAreOnRecordOnceAnHour() {
		this.clock.pass(Duration.ofDays(3));
		rest();
		rest();
		this.clock.pass(Duration.ofHours(1));
		rest();

		assertThat(since()).extracting(Content::deed).containsExactly(Deeds.SYSTEM_SIGNED_IN, Deeds.SYSTEM_SIGNED_IN);
		assertThat(since()).extracting(Content::officer).containsOnly(ADVISER);
	}

	private void rest() {
		assertThat(this.http.rest(ADVISER, "GET", "/task/count", Map.of()).status()).isEqualTo(200);
	}

	@Test
	void whatAdministratorsDoInTheEngineIsOnRecord() {
		this.county.as("administrator", () -> {
			var user = this.accounts.newUser("newcomer");
			user.setPassword("a secret of somebody new");
			this.accounts.saveUser(user);
			this.accounts.createMembership("newcomer", "director");
			this.accounts.createTenantUserMembership(County.COUNCIL, "newcomer");
			user.setPassword("another secret of somebody new");
			this.accounts.saveUser(user);
			this.accounts.deleteMembership("newcomer", "director");
			this.accounts.deleteUser("newcomer");
			return user;
		});

		assertThat(since()).extracting(Content::deed)
			.contains("engine.user.create", "engine.groupMembership.create", "engine.tenantMembership.create",
					"engine.user.update", "engine.groupMembership.delete", "engine.user.delete");
		assertThat(since()).extracting(Content::officer).containsOnly("administrator");
		assertThat(since()).filteredOn((entry) -> entry.deed().equals("engine.groupMembership.create"))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.about()).isEqualTo("userId newcomer, groupId director");
				assertThat(entry.before()).isNull();
				assertThat(entry.after()).isEqualTo(Digest.of(Map.of("userId", "newcomer", "groupId", "director")));
				assertThat(entry.body()).isEqualTo(County.COUNCIL);
			});
		assertThat(since().toString()).doesNotContain("secret");
		assertThat(this.history.createUserOperationLogQuery().count()).isZero();
	}

	@Test
	void whatAdministratorsDoToACaseIsInItsHistory() {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");
		var task = buses.task("reviewQuality");
		this.county.as("administrator", () -> {
			task.setAssignee(ADVISER);
			this.tasks.saveTask(task);
			this.processes.setVariable(task.getProcessInstanceId(), "reviewOutcome", "PASS");
			return task;
		});

		assertThat(of(buses)).extracting((entry) -> entry.content().deed())
			.endsWith("engine.task.update", "engine.variable.setVariable");
		assertThat(deed(buses, "engine.task.update").about()).isEqualTo("assignee " + ADVISER);
		assertThat(deed(buses, "engine.variable.setVariable").officer()).isEqualTo("administrator");
	}

	@Test
	void whoReadsACaseWithoutAPartInItIsOnRecord() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");
		var task = "/workbench/tasks/" + buses.task("reviewQuality").getId();
		var address = "/workbench/assessments/" + buses.reference();
		var tasklist = "/camunda/api/engine/engine/default/task/%s/form-variables"
			.formatted(buses.task("reviewQuality").getId());
		var colleague = signedIn("council-colleague");
		var stranger = signedIn("trust-everything");
		var author = signedIn("council-author");
		var before = of(buses).size();

		for (var page : List.of(address, address + "/read", address + "/read?framed", address + "/history", task,
				task + "/read", tasklist)) {
			assertThat(colleague.get(page).statusCode()).as(page).isEqualTo(200);
			assertThat(author.get(page).statusCode()).as(page).isEqualTo(200);
			stranger.get(page);
		}
		colleague.get("/workbench");
		colleague.get("/workbench/assessments/new");

		var since = of(buses).stream().skip(before).map(Entry::content).toList();
		assertThat(since).filteredOn((entry) -> entry.deed().equals(Deeds.READ)).hasSize(7).allSatisfy((entry) -> {
			assertThat(entry.officer()).isEqualTo("council-colleague");
			assertThat(entry.body()).isEqualTo(County.COUNCIL);
			assertThat(entry.address()).isEqualTo("127.0.0.1");
		});
		assertThat(since).filteredOn((entry) -> !entry.deed().equals(Deeds.READ)).allSatisfy((entry) -> {
			assertThat(entry.deed()).isEqualTo(Deeds.REFUSED);
			assertThat(entry.officer()).isEqualTo("trust-everything");
			assertThat(entry.about()).isEqualTo("task.officer.otherBody");
		});
	}

	@Test
	void whoHoldsOrHeldATaskOfACaseHasAPartInIt() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");
		var address = "/workbench/assessments/" + buses.reference();
		var first = signedIn(ADVISER);
		var second = signedIn("council-everything");
		first.get(address);
		buses.claim("reviewQuality", "equality-adviser");
		first.get(address);
		this.tasks.setAssignee(buses.task("reviewQuality").getId(), "council-everything");
		first.get(address);
		second.get(address);
		this.tasks.setAssignee(buses.task("reviewQuality").getId(), ADVISER);
		second.get(address);

		assertThat(of(buses)).filteredOn((entry) -> entry.content().deed().equals(Deeds.READ))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.content().officer()).isEqualTo(ADVISER));
	}

	@Test
	void whatIsPublicAnybodyReads() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).published();

		signedIn("council-colleague").get("/workbench/assessments/" + buses.reference());

		assertThat(of(buses)).noneMatch((entry) -> entry.content().deed().equals(Deeds.READ));
	}

	@Test
	void theRecordTakesThreeStatementsOfAStep() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());

		statistics("TRUE");
		buses.submit("screenProposal", Answered.usual("screenProposal"));
		var statements = this.jdbc
			.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
					+ " where sql_statement like '%audit\\_%' and sql_statement not like '%query\\_statistics%'")
			.query(Integer.class)
			.single();
		statistics("FALSE");

		assertThat(statements).isEqualTo(3);
	}

	private void statistics(String on) {
		this.jdbc.sql("set query_statistics " + on).update();
	}

	private void keep(Case buses, String evidence) {
		var task = buses.task("screenProposal").getId();
		buses.as("author", () -> {
			this.desk.keep(task, Map.of("evidenceLookedAt", evidence));
			return evidence;
		});
	}

	private Visitor signedIn(String officer) throws Exception {
		var visitor = new Visitor(this.port);
		assertThat(Visitor.leadsTo(visitor.signIn(officer))).isEqualTo("/workbench");
		return visitor;
	}

	/**
	 * Entries of a case, oldest first.
	 */
	private List<Entry> of(Case about) {
		var entries = this.trail.of(about.assessment().id(), 0, 1000);
		return entries.stream().sorted((one, other) -> Long.compare(one.number(), other.number())).toList();
	}

	private Content deed(Case about, String deed) {
		return of(about).stream()
			.map(Entry::content)
			.filter((content) -> content.deed().equals(deed))
			.findFirst()
			.orElseThrow(() -> new AssertionError(deed + " is not on record"));
	}

	/**
	 * What has been put on record since the test began.
	 */
	private List<Content> since() {
		return this.jdbc.sql("select * from audit_entry where number > ? order by number")
			.param(this.before)
			.query((row, number) -> Chain.entry(row).content())
			.list();
	}

}
