package org.dueregard.workflow;

import java.util.Locale;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.dueregard.publication.PrintDesk;
import org.dueregard.publication.PrintOrder;
import org.dueregard.publication.PrintSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the engine's job executor make documents and pages outside a process: of what was
 * published before there were any, and pages of what has just been published. One job
 * follows another, so only one node is at it and letters are not held up.
 */
@Component
class PrintJob implements PrintSchedule {

	private final ProcessEngine engine;

	private final PrintDesk prints;

	private final JdbcClient jdbc;

	PrintJob(@Lazy ProcessEngine engine, @Lazy PrintDesk prints, JdbcClient jdbc) {
		this.engine = engine;
		this.prints = prints;
		this.jdbc = jdbc;
	}

	@Override
	public void print(PrintOrder order) {
		schedule(new Ordered(Extent.ONLY, order));
	}

	@Override
	public void printAllAfter(PrintOrder last) {
		schedule(new Ordered(Extent.AFTER, last));
	}

	@Override
	public void printPages(String reference) {
		schedule(new Ordered(Extent.PAGE, new PrintOrder(reference, 0)));
	}

	@Override
	public void printPagesAfter(String reference) {
		schedule(new Ordered(Extent.PAGES, new PrintOrder(reference, 0)));
	}

	@Override
	public boolean isGoingOn() {
		return this.jdbc.sql("""
				select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = ? and HANDLER_CFG_ like ? and RETRIES_ > 0""")
			.params(Handler.TYPE, Extent.AFTER.word() + " %")
			.query(Integer.class)
			.single() > 0;
	}

	private void schedule(Ordered ordered) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		configuration.getCommandExecutorTxRequired().execute((context) -> {
			var job = new MessageEntity();
			job.setJobHandlerType(Handler.TYPE);
			job.setJobHandlerConfiguration(ordered);
			context.getJobManager().send(job);
			return job;
		});
	}

	private void print(Ordered ordered) {
		switch (ordered.extent()) {
			case ONLY -> this.prints.print(ordered.order());
			case AFTER -> this.prints.printAllAfter(ordered.order());
			case PAGE -> this.prints.printPages(ordered.order().reference());
			case PAGES -> this.prints.printPagesAfter(ordered.order().reference());
		}
	}

	/**
	 * What a job carries.
	 */
	record Ordered(Extent extent, PrintOrder order) implements JobHandlerConfiguration {

		@Override
		public String toCanonicalString() {
			return "%s %s %d".formatted(this.extent.word(), this.order.reference(), this.order.version());
		}

		static Ordered of(String text) {
			var parts = text.split(" ", -1);
			return new Ordered(Extent.valueOf(parts[0].toUpperCase(Locale.ROOT)),
					new PrintOrder(parts[1], Integer.parseInt(parts[2])));
		}

	}

	/**
	 * How much is to be printed: the documents of one version or of all after it, or the
	 * pages of one assessment or of all after it.
	 */
	enum Extent {

		ONLY, AFTER, PAGE, PAGES;

		/**
		 * As jobs that wait say it.
		 */
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Runs the job.
	 */
	static class Handler implements JobHandler<Ordered> {

		private static final String TYPE = "printPublished";

		private final ObjectProvider<PrintJob> jobs;

		Handler(ObjectProvider<PrintJob> jobs) {
			this.jobs = jobs;
		}

		@Override
		public String getType() {
			return TYPE;
		}

		@Override
		public void execute(Ordered ordered, @Nullable ExecutionEntity execution, CommandContext context,
				@Nullable String tenantId) {
			this.jobs.getObject().print(ordered);
		}

		@Override
		public Ordered newConfiguration(String canonicalString) {
			return Ordered.of(canonicalString);
		}

		@Override
		public void onDelete(Ordered ordered, JobEntity job) {
			// Nothing: what has no documents gets them after the next start.
		}

	}

}
