package org.dueregard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.dueregard.Casework.Case;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.AssessmentDesk;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is on record about a case.
 */
@TestComponent
public class OnRecord {

	private final AssessmentDesk assessments;

	private final HistoryService history;

	private final JdbcClient jdbc;

	OnRecord(AssessmentDesk assessments, HistoryService history, JdbcClient jdbc) {
		this.assessments = assessments;
		this.history = history;
		this.jdbc = jdbc;
	}

	public List<Act> acts(Case about) {
		return this.assessments.acts(about.assessment().id());
	}

	public Act lastAct(Case about) {
		var acts = acts(about);
		return acts.get(acts.size() - 1);
	}

	/**
	 * Where the case has ended, and the reviews it called.
	 */
	public List<String> ends(Case about) {
		return processes(about)
			.flatMap((process) -> this.history.createHistoricActivityInstanceQuery()
				.processInstanceId(process.getId())
				.activityType("noneEndEvent")
				.list()
				.stream())
			.sorted(Comparator.comparing(HistoricActivityInstance::getEndTime))
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	private Stream<HistoricProcessInstance> processes(Case about) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(about.reference().value())
			.list()
			.stream();
	}

	/**
	 * The entries of the public register, oldest first.
	 */
	public List<Map<String, Object>> published(Case about) {
		return this.jdbc.sql("select * from register_entry where assessment = ? order by version")
			.param(about.assessment().id().value())
			.query()
			.listOfRows();
	}

}
