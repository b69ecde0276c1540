package org.dueregard.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Clockwork;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.LogicalCopy;
import org.dueregard.OwnApplication;
import org.dueregard.request.RequestTasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that an earlier release has written, with a case at every step at which one
 * can wait, goes on in this one. A release adds a class of its own, with the file that
 * {@code bin/make-upgrade-fixture} makes, and takes none away.
 */
@OwnApplication
@DueRegardTest
@DirtiesContext
abstract class UpgradeTests {

	@Autowired
	Casework casework;

	@Autowired
	RequestTasks officers;

	@Autowired
	County county;

	@Autowired
	Clockwork clockwork;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Autowired
	RepositoryService repository;

	@Autowired
	HistoryService history;

	@Autowired
	JdbcClient jdbc;

	static void databaseOf(String release, DynamicPropertyRegistry properties) throws IOException, SQLException {
		var postgres = EmbeddedPostgres.start();
		try (var file = new GZIPInputStream(
				new ClassPathResource("upgrade/%s.sql.gz".formatted(release)).getInputStream())) {
			LogicalCopy.restore(file, postgres.getPostgresDatabase());
		}
		takeOutOfficers(JdbcClient.create(postgres.getPostgresDatabase()));
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

	/**
	 * Their names are those of the demonstration, beside which nothing starts;
	 * {@link County} makes them anew.
	 */
	private static void takeOutOfficers(JdbcClient jdbc) {
		jdbc.sql("delete from ACT_RU_AUTHORIZATION where USER_ID_ ~ '^(council|trust|lough)-'").update();
		jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ ~ '^(council|trust|lough)-'").update();
		jdbc.sql("delete from ACT_ID_TENANT_MEMBER where USER_ID_ ~ '^(council|trust|lough)-'").update();
		jdbc.sql("delete from ACT_ID_USER where ID_ ~ '^(council|trust|lough)-'").update();
	}

	/**
	 * One test, for what comes after is another database than the one before.
	 */
	@Test
	void aCaseThatWaitsAtAnyStepComesToItsEnd() {
		this.county.settle();
		var under = this.runtime.createProcessInstanceQuery().list().size();
		assertThat(under).isGreaterThan(20);
		assertThat(waitingAt()).containsAll(places());
		var acts = this.jdbc.sql("select count(*) from act").query(Integer.class).single();
		var published = this.jdbc.sql("select reference, sha256 from register_entry order by reference, version")
			.query()
			.listOfRows();

		// One more than what the start has deployed, which is something where the path of
		// the classes is another
		var changed = newestVersion() + 1;
		deployOtherOrder();
		assertThat(versions()).containsExactly(1);
		var begunAfter = this.casework.register(County.COUNCIL, Answered.proposal("Begun on the new version"));
		assertThat(versions()).containsExactly(1, changed);

		goOn();

		assertThat(ways(1)).isEqualTo(Set.of("announcePublication produceDocuments"));
		assertThat(ways(changed)).isEqualTo(Set.of("produceDocuments announcePublication"));
		assertThat(begunAfter.isEnded()).isTrue();
		assertThat(this.runtime.createProcessInstanceQuery().list()).isEmpty();
		assertThat(this.management.createJobQuery().noRetriesLeft().count()).isZero();
		assertThat(this.jdbc.sql("select distinct stage from assessment").query(String.class).set())
			.isEqualTo(Set.of("CLOSED", "SCREENED_OUT", "WITHDRAWN"));
		assertThat(this.jdbc.sql("select count(*) from act").query(Integer.class).single()).isGreaterThan(acts + 60);
		assertThat(this.jdbc.sql("select reference, sha256 from register_entry order by reference, version")
			.query()
			.listOfRows()).containsAll(published);
		assertThat(this.jdbc
			.sql("select count(*) from register_entry where not exists (select 1 from register_document d"
					+ " where d.reference = register_entry.reference)")
			.query(Integer.class)
			.single()).isZero();
	}

	/**
	 * What is published is announced when its documents have been made.
	 */
	private void deployOtherOrder() {
		var diagram = new ClassPathResource("processes/equalityImpactAssessment.bpmn");
		try {
			this.repository.createDeployment()
				.addString("equalityImpactAssessment.bpmn",
						diagram.getContentAsString(StandardCharsets.UTF_8)
							.replace("sourceRef=\"publishAssessment\" targetRef=\"announcePublication\"",
									"sourceRef=\"publishAssessment\" targetRef=\"produceDocuments\"")
							.replace("sourceRef=\"announcePublication\" targetRef=\"produceDocuments\"",
									"sourceRef=\"announcePublication\" targetRef=\"actionReview\"")
							.replace("sourceRef=\"produceDocuments\" targetRef=\"actionReview\"",
									"sourceRef=\"produceDocuments\" targetRef=\"announcePublication\""))
				.deploy();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int newestVersion() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("equalityImpactAssessment")
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	/**
	 * The versions on which assessments are under way.
	 */
	private List<Integer> versions() {
		return this.jdbc.sql("""
				select distinct VERSION_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
				where KEY_ = 'equalityImpactAssessment' order by VERSION_""").query(Integer.class).list();
	}

	/**
	 * In which order assessments of a version were announced and printed, of those for
	 * which that began after the upgrade.
	 */
	private Set<String> ways(int version) {
		return this.jdbc.sql("""
				select string_agg(ACT_ID_, ' ' order by END_TIME_, SEQUENCE_COUNTER_) from ACT_HI_ACTINST a
				join ACT_RE_PROCDEF d on d.ID_ = a.PROC_DEF_ID_
				where VERSION_ = ? and ACT_ID_ in ('announcePublication', 'produceDocuments') and END_TIME_ is not null
				group by a.PROC_INST_ID_ having count(*) = 2""").param(version).query(String.class).set();
	}

	/**
	 * Where something waits now, in all processes.
	 */
	private Set<String> waitingAt() {
		return this.jdbc.sql("""
				select TASK_DEF_KEY_ from ACT_RU_TASK union select ACTIVITY_ID_ from ACT_RU_EVENT_SUBSCR
				union select ACT_ID_ from ACT_RU_JOBDEF d join ACT_RU_JOB j on j.JOB_DEF_ID_ = d.ID_""")
			.query(String.class)
			.set();
	}

	/**
	 * Where something can wait, by the diagrams that came with the database.
	 */
	private Set<String> places() {
		var places = new TreeSet<String>();
		for (var process : firstVersions()) {
			var diagram = this.repository.getBpmnModelInstance(process.getId());
			for (var node : diagram.getModelElementsByType(FlowNode.class)) {
				if (node instanceof UserTask || node instanceof IntermediateCatchEvent || node.isCamundaAsyncBefore()) {
					places.add(node.getId());
				}
			}
		}
		return places;
	}

	private List<ProcessDefinition> firstVersions() {
		return this.repository.createProcessDefinitionQuery().processDefinitionVersion(1).list();
	}

	private void goOn() {
		for (var rounds = 0; rounds < 60 && this.runtime.createProcessInstanceQuery().count() > 0; rounds++) {
			this.clockwork.background();
			for (var task : this.tasks.createTaskQuery().list()) {
				complete(task);
			}
			this.clockwork.background();
			if (this.tasks.createTaskQuery().count() == 0) {
				this.management.createJobQuery()
					.timers()
					.list()
					.forEach((timer) -> this.management.executeJob(timer.getId()));
			}
		}
	}

	private void complete(Task task) {
		var reference = this.runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
		if (reference.startsWith("EIA-")) {
			var about = this.casework.takeUp(County.COUNCIL, reference);
			var step = task.getTaskDefinitionKey();
			about.submit(task, switch (step) {
				case "recordDecision" -> Answered.decision("AGREE", about.hash());
				case "adviseOnImpact" -> Answered.advised();
				default -> Answered.usual(step);
			}, job(task));
			return;
		}
		var job = job(task);
		this.county.as("council-" + job, () -> {
			if (task.getAssignee() == null) {
				this.tasks.claim(task.getId(), "council-" + job);
			}
			this.tasks.complete(task.getId(), answers(task));
			return job;
		});
	}

	private static Map<String, Object> answers(Task task) {
		return switch (task.getTaskDefinitionKey()) {
			case "reviewRequest" -> Map.of("requestReview", "UPHELD", "reply", "It was right.");
			case "weighConcern" -> Map.of("authorView", "We did not ask them.");
			case "answerConcern" -> Map.of("concernOutcome", "NOTHING_CHANGES", "reply", "We knew of it.");
			default -> Map.of("requestAnswer", "NOT_HELD", "reply", "We have looked for it.", "askedInPublic", "Buses");
		};
	}

	/**
	 * Whose task it is, or for whom.
	 */
	private String job(Task task) {
		return (task.getAssignee() != null) ? task.getAssignee().replace("council-", "")
				: this.tasks.getIdentityLinksForTask(task.getId())
					.stream()
					.map((link) -> link.getGroupId())
					.filter((group) -> group != null)
					.collect(Collectors.toList())
					.get(0);
	}

}
