package org.dueregard.workflow;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.dueregard.DueRegardTest;
import org.dueregard.notification.DeliverySchedule;
import org.dueregard.notification.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever waits for a letter does not wait for those that go out in bulk.
 */
@DueRegardTest
@Transactional
class UrgentLettersTests {

	private static final int MANY = 300;

	@Autowired
	DeliverySchedule schedule;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anUrgentLetterWrittenAfterManyOthersGoesFirst() {
		this.jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0").update();
		for (var number = 0; number < MANY; number++) {
			this.schedule.sendAfterCommit(UUID.randomUUID(), Urgency.IN_BULK);
		}
		var urgent = UUID.randomUUID();
		this.schedule.sendAfterCommit(urgent, Urgency.AT_ONCE);

		var taken = acquired();

		assertThat(taken).hasSizeBetween(1, MANY);
		assertThat(letterOf(taken.get(0))).startsWith(urgent.toString());
	}

	/**
	 * A second try is no less urgent than the first, and no more.
	 */
	@Test
	void aJobRemembersHowUrgentItsLetterIs() {
		var letter = UUID.randomUUID();

		for (var urgency : Urgency.values()) {
			var delivery = new LetterJob.Delivery(letter, 3, urgency);
			assertThat(LetterJob.Delivery.of(delivery.inWords())).isEqualTo(delivery);
		}
		assertThat(LetterJob.Delivery.of(letter + " 2")).isEqualTo(new LetterJob.Delivery(letter, 2, Urgency.AT_ONCE));
	}

	/** What a node takes when it asks for work. */
	private List<String> acquired() {
		var node = new DefaultJobExecutor();
		node.setLockOwner("node");
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute(new AcquireJobsCmd(node))
			.getJobIdBatches()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private String letterOf(String job) {
		return this.jdbc.sql("select HANDLER_CFG_ from ACT_RU_JOB where ID_ = ?")
			.param(job)
			.query(String.class)
			.single();
	}

}
