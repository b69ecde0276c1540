package org.dueregard.workflow;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * Times jobs of one kind that the engine makes for its processes, under the word of the
 * step or timer they stand at.
 */
class TracedJob<T extends JobHandlerConfiguration> implements JobHandler<T> {

	private final JobHandler<T> job;

	private final JobTraces traces;

	TracedJob(JobHandler<T> job, JobTraces traces) {
		this.job = job;
		this.traces = traces;
	}

	@Override
	public String getType() {
		return this.job.getType();
	}

	@Override
	public void execute(T configuration, @Nullable ExecutionEntity execution, CommandContext context,
			@Nullable String tenantId) {
		if (execution == null) {
			this.job.execute(configuration, execution, context, tenantId);
			return;
		}
		this.traces.during(step(execution), execution.getProcessBusinessKey(), null,
				() -> this.job.execute(configuration, execution, context, tenantId));
	}

	private String step(ExecutionEntity execution) {
		return (execution.getActivityId() != null) ? execution.getActivityId() : getType();
	}

	@Override
	public T newConfiguration(String canonicalString) {
		return this.job.newConfiguration(canonicalString);
	}

	@Override
	public void onDelete(T configuration, JobEntity job) {
		this.job.onDelete(configuration, job);
	}

}
