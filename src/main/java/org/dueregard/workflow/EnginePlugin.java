package org.dueregard.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.dueregard.identity.Officers;
import org.dueregard.operations.InTheLog;
import org.dueregard.request.RequestDesk;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts our doors into the engine and shuts what they do not need.
 */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

	/** Kinds of jobs that stand at a step or timer of a diagram. */
	private static final Set<String> OF_PROCESSES = Set.of(AsyncContinuationJobHandler.TYPE,
			TimerCatchIntermediateEventJobHandler.TYPE, TimerExecuteNestedActivityJobHandler.TYPE,
			TimerStartEventSubprocessJobHandler.TYPE, TimerTaskListenerJobHandler.TYPE);

	private final ObjectProvider<Submission> submission;

	private final ObjectProvider<Holders> holders;

	private final ObjectProvider<Arrival> arrival;

	private final ObjectProvider<Officers> officers;

	private final ObjectProvider<RequestDesk> requests;

	private final ObjectProvider<LetterJob> letterJob;

	private final ObjectProvider<PrintJob> printJob;

	private final ObjectProvider<NewsJob> newsJob;

	private final EngineActs engineActs;

	private final JobTraces traces;

	private final ListableBeanFactory beans;

	EnginePlugin(ObjectProvider<Submission> submission, ObjectProvider<Holders> holders,
			ObjectProvider<Arrival> arrival, ObjectProvider<Officers> officers, ObjectProvider<RequestDesk> requests,
			ObjectProvider<LetterJob> letterJob, ObjectProvider<PrintJob> printJob, ObjectProvider<NewsJob> newsJob,
			EngineActs engineActs, JobTraces traces, ListableBeanFactory beans) {
		this.submission = submission;
		this.holders = holders;
		this.arrival = arrival;
		this.officers = officers;
		this.requests = requests;
		this.letterJob = letterJob;
		this.printJob = printJob;
		this.newsJob = newsJob;
		this.engineActs = engineActs;
		this.traces = traces;
		this.beans = beans;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		var tasks = new TaskDoor(this.submission::getObject, this.holders::getObject, this.arrival::getObject);
		engine.setTaskService(tasks);
		engine.setFormService(new FormDoor(tasks, this.submission::getObject));
		engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Doorkeeper(this.arrival))));
		engine.setHistoryEventHandler(this.engineActs);
		engine.setCustomHistoryLevels(new ArrayList<>(List.of(new EngineActs.Level())));
		engine.setTenantIdProvider(new BodyOfTheCase(this.officers, this.requests));
		engine.setCustomJobHandlers(
				new ArrayList<>(List.of(new ErrandHandler(LetterJob.NAME, this.letterJob, this.traces),
						new ErrandHandler(PrintJob.NAME, this.printJob, this.traces),
						new ErrandHandler(NewsJob.NAME, this.newsJob, this.traces))));
		engine.setJobExecutorAcquireByPriority(true);
		engine.setJobExecutorAcquireByDueDate(true); // of equal priority, what has waited
														// longest
		engine.setFailedJobRetryTimeCycle(PatientRetries.cycle());
		engine.setFailedJobCommandFactory(new PatientRetries());
		engine.setDefaultNumberOfRetries(PatientRetries.TRIES);
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnforceSpecificVariablePermission(true);
		var named = new NamedInDiagrams(this.beans);
		engine.setBeans(named);
		engine.setExpressionManager(new PlainExpressions(named));
		engine.setCustomPreDeployers(List.of(new PlainDeployments()));
		engine.setQueryMaxResultsLimit(LongestList.ROWS);
		// People sign in by their mail address where a directory says so.
		engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9_.@-]*");
		// A refusal is an answer, not a fault to be logged with its stack.
		engine.setEnableCmdExceptionLogging(false);
		engine.setResourceAuthorizationProvider(new RightsByRole());
		engine.setLoggingContextBusinessKey(InTheLog.REFERENCE);
	}

	/**
	 * The engine has its own handlers by now.
	 */
	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		engine.getJobHandlers().replaceAll((type, handler) -> OF_PROCESSES.contains(type) ? traced(handler) : handler);
	}

	@SuppressWarnings("unchecked") // what it is configured by is its own business
	private JobHandler<?> traced(JobHandler<?> handler) {
		return new TracedJob<>((JobHandler<JobHandlerConfiguration>) handler, this.traces);
	}

}
