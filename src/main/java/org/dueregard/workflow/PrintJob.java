package org.dueregard.workflow;

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
 * Has the engine's job executor make documents outside a process: of what was published
 * before there were any. One job follows another, so only one node is at it and letters
 * are not held up.
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
		schedule(new Ordered(order, false));
	}

	@Override
	public void printAllAfter(PrintOrder last) {
		schedule(new Ordered(last, true));
	}

	@Override
	public boolean isGoingOn() {
		return this.jdbc.sql("""
				select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = ? and HANDLER_CFG_ like ? and RETRIES_ > 0""")
			.params(Handler.TYPE, Ordered.AND_ALL_AFTER + "%")
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
		if (ordered.andAllAfter()) {
			this.prints.printAllAfter(ordered.order());
		}
		else {
			this.prints.print(ordered.order());
		}
	}

	/**
	 * What a job carries.
	 */
	record Ordered(PrintOrder order, boolean andAllAfter) implements JobHandlerConfiguration {

		private static final String AND_ALL_AFTER = "after";

		@Override
		public String toCanonicalString() {
			return "%s %s %d".formatted(this.andAllAfter ? AND_ALL_AFTER : "only", this.order.reference(),
					this.order.version());
		}

		static Ordered of(String text) {
			var parts = text.split(" ", -1);
			return new Ordered(new PrintOrder(parts[1], Integer.parseInt(parts[2])), parts[0].equals(AND_ALL_AFTER));
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
