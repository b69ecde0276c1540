package org.dueregard.workflow;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.dueregard.operations.InTheLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Has the engine's job executor run errands. A job is written in the transaction of the
 * work and runs after it, on any node.
 */
@Component
class Errands {

	private final ProcessEngine engine;

	private final JobTraces traces;

	Errands(@Lazy ProcessEngine engine, JobTraces traces) {
		this.engine = engine;
		this.traces = traces;
	}

	/**
	 * @param name of the kind of errand
	 * @param about what the job is to carry
	 * @param priority beside the engine's own work, which has 0
	 * @param notBefore null for at once
	 */
	void send(String name, String about, long priority, @Nullable Instant notBefore) {
		send(name, about, priority, notBefore, PatientRetries.TRIES);
	}

	/**
	 * @param tries how often it may fail
	 */
	void send(String name, String about, long priority, @Nullable Instant notBefore, int tries) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		configuration.getCommandExecutorTxRequired().execute((context) -> {
			var job = new MessageEntity();
			job.setJobHandlerType(name);
			job.setJobHandlerConfiguration(
					new ErrandHandler.About(about, MDC.get(InTheLog.REFERENCE), this.traces.present()));
			job.setDuedate((notBefore != null) ? Date.from(notBefore) : null);
			job.setPriority(priority);
			job.setRetries(tries);
			context.getJobManager().send(job);
			return job;
		});
	}

}
