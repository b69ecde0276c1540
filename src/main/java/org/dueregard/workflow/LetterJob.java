package org.dueregard.workflow;

import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.dueregard.notification.DeliverySchedule;
import org.dueregard.notification.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Has the engine's job executor send letters: a job is written in the transaction of the
 * work, runs after it, and is tried again while the mail server refuses.
 */
@Component
class LetterJob implements DeliverySchedule {

	private static final String TYPE = "sendLetter";

	private final ProcessEngine engine;

	private final Letters letters;

	LetterJob(@Lazy ProcessEngine engine, @Lazy Letters letters) {
		this.engine = engine;
		this.letters = letters;
	}

	@Override
	public void sendAfterCommit(UUID letter) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		configuration.getCommandExecutorTxRequired().execute((context) -> {
			var job = new MessageEntity();
			job.setJobHandlerType(TYPE);
			job.setJobHandlerConfiguration(new LetterToSend(letter));
			context.getJobManager().send(job);
			return job;
		});
	}

	/**
	 * Which letter a job sends.
	 */
	record LetterToSend(UUID letter) implements JobHandlerConfiguration {

		@Override
		public String toCanonicalString() {
			return this.letter.toString();
		}

	}

	/**
	 * Runs the job.
	 */
	static class Handler implements JobHandler<LetterToSend> {

		private final ObjectProvider<LetterJob> jobs;

		Handler(ObjectProvider<LetterJob> jobs) {
			this.jobs = jobs;
		}

		@Override
		public String getType() {
			return TYPE;
		}

		@Override
		public void execute(LetterToSend configuration, @Nullable ExecutionEntity execution, CommandContext context,
				@Nullable String tenantId) {
			this.jobs.getObject().letters.send(configuration.letter());
		}

		@Override
		public LetterToSend newConfiguration(String canonicalString) {
			return new LetterToSend(UUID.fromString(canonicalString));
		}

		@Override
		public void onDelete(LetterToSend configuration, JobEntity job) {
			// Nothing: the letter stays in the outbox for the administrator to see.
		}

	}

}
