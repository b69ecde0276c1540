package org.dueregard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
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

	/**
	 * What all assessments are called.
	 */
	public Set<String> titles() {
		return this.jdbc.sql("select title from assessment").query(String.class).set();
	}

	/**
	 * Every open task with its holder, every letter, and every row that any of our tables
	 * has about the case; but not the audit trail, where what was tried in vain stands
	 * too.
	 */
	public Map<String, Object> everything(Case about) {
		var everything = new TreeMap<String, Object>();
		var id = about.assessment().id().value();
		everything.put("tasks", this.jdbc.sql("""
				select t.ID_, t.TASK_DEF_KEY_, t.ASSIGNEE_ from ACT_RU_TASK t
				join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
				where e.BUSINESS_KEY_ = ? order by t.ID_""").param(about.reference().value()).query().listOfRows());
		everything.put("letters",
				this.jdbc.sql("select count(*) from letter where text_body like ?")
					.param("%" + about.reference() + "%")
					.query(Integer.class)
					.single());
		everything.put("assessment", rows("assessment", "id", id));
		this.jdbc
			.sql("select table_name from information_schema.columns where lower(column_name) = 'assessment'"
					+ " and lower(data_type) = 'bigint' and lower(table_name) <> 'audit_entry'")
			.query(String.class)
			.list()
			.forEach((table) -> everything.put(table.toLowerCase(Locale.ROOT), rows(table, "assessment", id)));
		return everything;
	}

	private Set<String> rows(String table, String column, long id) {
		return this.jdbc.sql("select * from %s where %s = ?".formatted(table, column))
			.param(id)
			.query((row, number) -> {
				var columns = new StringJoiner(" | ");
				for (var index = 1; index <= row.getMetaData().getColumnCount(); index++) {
					columns.add(row.getString(index));
				}
				return columns.toString();
			})
			.set();
	}

}
