package org.dueregard.workflow;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.dueregard.operations.EngineSigns;
import org.dueregard.operations.JobsSeen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's tables for those who keep it running, along indices of our own. Its
 * own queries would load what they count.
 */
@Component
class EngineOnWatch implements EngineSigns {

	/** Nobody wonders about a job that has been due for less. */
	private static final Duration USUAL = Duration.ofSeconds(30);

	private static final int SECONDS_TO_ANSWER = 5;

	private final JdbcClient jdbc;

	private final ProcessEngine engine;

	EngineOnWatch(JdbcTemplate template, @Lazy ProcessEngine engine) {
		var patient = new JdbcTemplate(template.getDataSource());
		patient.setQueryTimeout(SECONDS_TO_ANSWER);
		this.jdbc = JdbcClient.create(patient);
		this.engine = engine;
	}

	/**
	 * One that a node holds is being done, for as long as its lock holds. Jobs without a
	 * day are due at once.
	 */
	@Override
	public JobsSeen jobs(Instant now) {
		return this.jdbc.sql("""
				select sum(case when RETRIES_ > 0 then 1 else 0 end) as waiting,
				min(case when RETRIES_ > 0 then coalesce(DUEDATE_, CREATE_TIME_) end) as first,
				(select count(*) from ACT_RU_JOB f where f.RETRIES_ = 0) as given_up
				from ACT_RU_JOB where (DUEDATE_ < :usual or (DUEDATE_ is null and CREATE_TIME_ < :usual))
				and SUSPENSION_STATE_ = 1 and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < :now)""")
			.param("usual", Timestamp.from(now.minus(USUAL)))
			.param("now", Timestamp.from(now))
			.query((row, number) -> {
				var first = row.getTimestamp("first");
				return new JobsSeen(row.getInt("waiting"),
						(first != null) ? Duration.between(first.toInstant(), now) : Duration.ZERO,
						row.getInt("given_up"));
			})
			.single();
	}

	@Override
	public Map<String, Integer> overdue(Instant now) {
		Map<String, Integer> found = new HashMap<>();
		this.jdbc.sql("""
				select TASK_DEF_KEY_ as step, count(*) as number from ACT_RU_TASK where DUE_DATE_ < ?
				group by TASK_DEF_KEY_""").param(Timestamp.from(now)).query((row) -> {
			found.put(row.getString("step"), row.getInt("number"));
		});
		return found;
	}

	@Override
	public Set<String> steps() {
		var repository = this.engine.getRepositoryService();
		return repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getId)
			.map(repository::getBpmnModelInstance)
			.flatMap((diagram) -> diagram.getModelElementsByType(UserTask.class).stream())
			.map(UserTask::getId)
			.collect(Collectors.toSet());
	}

	/**
	 * The executor does not notice when its thread dies, of want of memory for example.
	 */
	@Override
	public boolean fetchesJobs() {
		var executor = executor();
		return executor == null || !executor.isActive() || isAlive(executor.getName());
	}

	private @Nullable JobExecutor executor() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	private static boolean isAlive(String thread) {
		var group = Thread.currentThread().getThreadGroup();
		while (group.getParent() != null) {
			group = group.getParent();
		}
		var alive = new Thread[group.activeCount() * 2 + 16];
		var number = group.enumerate(alive);
		for (var i = 0; i < number; i++) {
			if (thread.equals(alive[i].getName())) {
				return true;
			}
		}
		return false;
	}

}
