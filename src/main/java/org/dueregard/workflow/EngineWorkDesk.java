package org.dueregard.workflow;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.dueregard.identity.Officer;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.workbench.OpenTask;
import org.dueregard.workbench.WorkDesk;
import org.dueregard.workbench.WorkFound;
import org.dueregard.workbench.WorkSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets officers look through the engine's tasks and pass them on, through the same door
 * as everybody.
 */
@Component
@Transactional
class EngineWorkDesk implements WorkDesk {

	private final TaskDoor door;

	private final TaskList taskList;

	private final WorkList workList;

	private final Holders holders;

	private final Casefiles files;

	EngineWorkDesk(ProcessEngine engine, TaskList taskList, WorkList workList, Holders holders, Casefiles files) {
		this.door = (TaskDoor) engine.getTaskService();
		this.taskList = taskList;
		this.workList = workList;
		this.holders = holders;
		this.files = files;
	}

	@Override
	@Transactional(readOnly = true)
	public WorkFound find(WorkSearch search) {
		return this.workList.find(search, this.holders.atWork());
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayPassOn(String task) {
		return this.door.look(visible(task).id(), this.holders::mayPassOn);
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayPutBack(String task) {
		return this.door.look(visible(task).id(), this.holders::mayPutBack);
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayTakeOver(String task) {
		return this.door.look(visible(task).id(), this.holders::mayTakeOver);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Officer> whoCouldTake(String task) {
		return this.door.look(visible(task).id(), this.holders::whoCouldTake);
	}

	@Override
	public void handOver(String task, OfficerId to, @Nullable String note) {
		this.files.hold(visible(task).about());
		this.door.handOver(task, to, note);
	}

	@Override
	public void putBack(String task) {
		this.files.hold(visible(task).about());
		this.door.look(task, this.holders::mustPutBack);
		this.door.claim(task, null);
	}

	private OpenTask visible(String task) {
		return this.taskList.find(task, this.holders.atWork()).orElseThrow(() -> new NotYours(Problem.of("task.gone")));
	}

}
