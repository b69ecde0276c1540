package org.dueregard.workflow;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Runs the jobs of one kind of errand.
 */
class ErrandHandler implements JobHandler<ErrandHandler.About> {

	private final String name;

	private final ObjectProvider<? extends Errand> errand;

	/**
	 * @param name under which its jobs wait
	 */
	ErrandHandler(String name, ObjectProvider<? extends Errand> errand) {
		this.name = name;
		this.errand = errand;
	}

	@Override
	public String getType() {
		return this.name;
	}

	@Override
	public void execute(About about, @Nullable ExecutionEntity execution, CommandContext context,
			@Nullable String tenantId) {
		this.errand.getObject().run(about.text());
	}

	@Override
	public About newConfiguration(String canonicalString) {
		return new About(canonicalString);
	}

	@Override
	public void onDelete(About about, JobEntity job) {
		// Nothing: whoever deletes it in Cockpit does not want it done
	}

	/**
	 * What a job carries.
	 */
	record About(String text) implements JobHandlerConfiguration {

		@Override
		public String toCanonicalString() {
			return this.text;
		}

	}

}
