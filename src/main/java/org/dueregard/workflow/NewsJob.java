package org.dueregard.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.dueregard.subscription.News;
import org.dueregard.subscription.NewsSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Has the engine's job executor tell people outside what has happened in the register.
 * One job tells some and leaves the others to the next, so letters that are urgent come
 * in between.
 */
@Component
class NewsJob implements NewsSchedule {

	/**
	 * After the engine's own work and urgent letters, before the letters that it makes.
	 */
	private static final long PRIORITY = -5;

	/** The engine makes no pause between them, and a busy register may take a minute. */
	private static final int TRIES = 30;

	private final ProcessEngine engine;

	private final News news;

	NewsJob(@Lazy ProcessEngine engine, @Lazy News news) {
		this.engine = engine;
		this.news = news;
	}

	@Override
	public void tellAfterCommit(UUID news) {
		schedule(new Errand(Duty.TELL, news.toString()), null);
	}

	@Override
	public void tellOfTheWeekAt(Instant time) {
		schedule(new Errand(Duty.TELL_OF_THE_WEEK, ""), Date.from(time));
	}

	private void schedule(Errand errand, @Nullable Date at) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		configuration.getCommandExecutorTxRequired().execute((context) -> {
			var job = new MessageEntity();
			job.setJobHandlerType(Handler.TYPE);
			job.setJobHandlerConfiguration(errand);
			job.setDuedate(at);
			job.setPriority(PRIORITY);
			job.setRetries(TRIES);
			context.getJobManager().send(job);
			return job;
		});
	}

	private void run(Errand errand) {
		var isToGoOn = switch (errand.duty()) {
			case TELL -> this.news.tell(UUID.fromString(errand.about()));
			case TELL_OF_THE_WEEK -> this.news.tellOfTheWeek();
		};
		if (isToGoOn) {
			schedule(errand, null);
		}
	}

	/**
	 * What a job is to do.
	 */
	enum Duty {

		TELL, TELL_OF_THE_WEEK

	}

	/**
	 * What a job carries.
	 */
	record Errand(Duty duty, String about) implements JobHandlerConfiguration {

		@Override
		public String toCanonicalString() {
			return this.duty + " " + this.about;
		}

		static Errand of(String text) {
			var parts = text.split(" ", -1);
			return new Errand(Duty.valueOf(parts[0]), parts[1]);
		}

	}

	/**
	 * Runs the job.
	 */
	static class Handler implements JobHandler<Errand> {

		private static final String TYPE = "tellOfRegister";

		private final ObjectProvider<NewsJob> jobs;

		Handler(ObjectProvider<NewsJob> jobs) {
			this.jobs = jobs;
		}

		@Override
		public String getType() {
			return TYPE;
		}

		@Override
		public void execute(Errand errand, @Nullable ExecutionEntity execution, CommandContext context,
				@Nullable String tenantId) {
			this.jobs.getObject().run(errand);
		}

		@Override
		public Errand newConfiguration(String canonicalString) {
			return Errand.of(canonicalString);
		}

		@Override
		public void onDelete(Errand errand, JobEntity job) {
			// Nothing: whoever deletes it in Cockpit wants nobody told.
		}

	}

}
