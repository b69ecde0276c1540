package org.dueregard.workflow;

import java.util.Objects;

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

	private final JobTraces traces;

	/**
	 * @param name under which its jobs wait
	 */
	ErrandHandler(String name, ObjectProvider<? extends Errand> errand, JobTraces traces) {
		this.name = name;
		this.errand = errand;
		this.traces = traces;
	}

	@Override
	public String getType() {
		return this.name;
	}

	@Override
	public void execute(About about, @Nullable ExecutionEntity execution, CommandContext context,
			@Nullable String tenantId) {
		this.traces.during(this.name, about.reference(), about.trace(),
				() -> this.errand.getObject().run(about.text()));
	}

	@Override
	public About newConfiguration(String canonicalString) {
		return About.of(canonicalString);
	}

	@Override
	public void onDelete(About about, JobEntity job) {
		// Nothing: whoever deletes it in Cockpit does not want it done
	}

	/**
	 * What a job carries.
	 *
	 * @param reference of what the act that sent it was about; null where nobody said
	 * @param trace where that act is in its trace; null where nobody keeps one
	 */
	record About(String text, @Nullable String reference, @Nullable String trace) implements JobHandlerConfiguration {

		private static final String BORDER = "\n";

		/** Jobs from before have the text alone. */
		static About of(String words) {
			var parts = words.split(BORDER, -1);
			return new About(parts[0], part(parts, 1), part(parts, 2));
		}

		private static @Nullable String part(String[] parts, int number) {
			return (parts.length > number && !parts[number].isEmpty()) ? parts[number] : null;
		}

		@Override
		public String toCanonicalString() {
			if (this.reference == null && this.trace == null) {
				return this.text;
			}
			return String.join(BORDER, this.text, Objects.requireNonNullElse(this.reference, ""),
					Objects.requireNonNullElse(this.trace, ""));
		}

	}

}
