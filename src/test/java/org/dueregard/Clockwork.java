package org.dueregard;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.dueregard.shared.Reference;
import org.springframework.boot.test.context.TestComponent;

/**
 * What the engine does by itself, when a test lets it.
 */
@TestComponent
public class Clockwork {

	private final ManagementService management;

	private final RuntimeService runtime;

	Clockwork(ManagementService management, RuntimeService runtime) {
		this.management = management;
		this.runtime = runtime;
	}

	/**
	 * Runs all that is due at once, and what follows from it.
	 */
	public void background() {
		for (var waiting = messages(); !waiting.isEmpty(); waiting = messages()) {
			waiting.forEach((job) -> this.management.executeJob(job.getId()));
		}
	}

	private List<Job> messages() {
		return this.management.createJobQuery().messages().withRetriesLeft().list();
	}

	List<Job> timers(Reference reference, String activity) {
		return this.management.createJobQuery()
			.timers()
			.activityId(activity)
			.list()
			.stream()
			.filter((job) -> isOf(reference, job))
			.toList();
	}

	private boolean isOf(Reference reference, Job job) {
		var instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(job.getProcessInstanceId())
			.singleResult();
		return instance != null && reference.value().equals(instance.getBusinessKey());
	}

	void fire(Job timer) {
		this.management.executeJob(timer.getId());
		background();
	}

}
