package org.dueregard.workflow;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Gives every job that fails the same pauses before it is tried again. The engine itself
 * knows them for the steps of a process alone: an errand or a reminder it would try three
 * times within a second, so that a database without a free connection for that long was
 * the end of a letter.
 */
class PatientRetries implements FailedJobCommandFactory {

	/** Two days and seven hours in all. */
	private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1),
			Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6),
			Duration.ofHours(24), Duration.ofHours(24));

	/** How often a job is tried that is never done. */
	static final int TRIES = PAUSES.size() + 1;

	/**
	 * The pauses as the engine reads them.
	 */
	static String cycle() {
		return PAUSES.stream().map(Duration::toString).collect(Collectors.joining(","));
	}

	/**
	 * The pause of a job that may fail so many times more; one that has more tries than
	 * there are pauses begins with the shortest.
	 */
	static Duration pause(int triesLeft) {
		return PAUSES.get(Math.max(0, PAUSES.size() - triesLeft));
	}

	@Override
	public Command<Object> getCommand(String jobId, Throwable exception) {
		return new Retry(jobId, exception);
	}

	private static final class Retry extends DefaultJobRetryCmd {

		private Retry(String jobId, Throwable exception) {
			super(jobId, exception);
		}

		@Override
		protected void executeStandardStrategy(CommandContext context) {
			var job = getJob();
			var before = job.getRetries();
			super.executeStandardStrategy(context);
			if (job.getRetries() < before && job.getRetries() > 0) {
				job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(pause(job.getRetries()))));
			}
		}

	}

}
