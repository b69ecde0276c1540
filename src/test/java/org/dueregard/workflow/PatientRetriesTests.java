package org.dueregard.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;

/**
 * A fault that lasts for minutes, or over a weekend, is no end of anything.
 */
@DueRegardTest
class PatientRetriesTests {

	private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1),
			Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6),
			Duration.ofHours(24), Duration.ofHours(24));

	@Autowired
	Casework casework;

	@Autowired
	Errands errands;

	@Autowired
	ManagementService management;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anErrandThatFailsWaitsLongerEachTime() {
		this.errands.send(LetterJob.NAME, "of no letter", 0, null);
		var job = this.jdbc.sql("select ID_ from ACT_RU_JOB where HANDLER_CFG_ = 'of no letter'")
			.query(String.class)
			.single();

		assertThat(pauses(job)).isEqualTo(PAUSES);
		assertThat(this.management.createJobQuery().jobId(job).noRetriesLeft().count()).isOne();
		this.management.deleteJob(job);
	}

	@Test
	void soDoesAReminder() {
		var lamps = this.casework.register(County.COUNCIL, proposal()).submit("screenProposal", noEffectOnAnyone());
		var reminder = lamps.timers("confirmScreening").get(0).getId();
		this.jdbc.sql("update ACT_RU_JOB set HANDLER_CFG_ = ? where ID_ = ?")
			.params("confirmScreening$taskListener~none", reminder)
			.update();

		assertThat(pauses(reminder)).isEqualTo(PAUSES);
		this.management.deleteJob(reminder);
	}

	/**
	 * Tries a job until it is tried no more.
	 */
	private List<Duration> pauses(String job) {
		var pauses = new ArrayList<Duration>();
		for (var left = job(job).getRetries(); left > 0; left = job(job).getRetries()) {
			assertThatThrownBy(() -> this.management.executeJob(job)).isInstanceOf(RuntimeException.class);
			if (job(job).getRetries() > 0) {
				var pause = Duration.between(ClockUtil.getCurrentTime().toInstant(), job(job).getDuedate().toInstant());
				pauses.add(PAUSES.stream()
					.filter((each) -> each.minus(pause).abs().compareTo(Duration.ofSeconds(5)) < 0)
					.findFirst()
					.orElse(pause));
			}
		}
		return pauses;
	}

	private Job job(String id) {
		return this.management.createJobQuery().jobId(id).singleResult();
	}

}
