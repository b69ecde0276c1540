package org.dueregard.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.dueregard.identity.Officer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.dueregard.workbench.OpenTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's task tables in plain SQL: its own task query slows down as open
 * cases grow.
 */
@Component
class TaskList {

	private static final String TASKS = """
			select t.ID_ as id, t.TASK_DEF_KEY_ as step, t.NAME_ as name, a.id as assessment, r.id as request,
			t.ASSIGNEE_ as assignee, t.CREATE_TIME_ as since, t.DUE_DATE_ as due,
			(select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
			where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate') as group_id
			from ACT_RU_TASK t
			join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
			left join assessment a on a.reference = e.BUSINESS_KEY_
			left join public_request r on r.reference = e.BUSINESS_KEY_
			""";

	private final JdbcClient jdbc;

	TaskList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OpenTask> of(CaseId id) {
		return this.jdbc
			.sql(TASKS + "where %s.id = :id order by t.CREATE_TIME_, t.ID_"
				.formatted((id instanceof RequestId) ? "r" : "a"))
			.param("id", id.value())
			.query(TaskList::task)
			.list();
	}

	/**
	 * A task of the officer's own body.
	 */
	Optional<OpenTask> find(String task, Officer officer) {
		return this.jdbc
			.sql(TASKS + "where t.ID_ = :task and t.TENANT_ID_ = :body and (a.id is not null or r.id is not null)")
			.param("task", task)
			.param("body", Optional.ofNullable(officer.body()).map(BodyId::value).orElse(""))
			.query(TaskList::task)
			.optional();
	}

	/**
	 * The assessment, or the request, of a row.
	 */
	static CaseId about(ResultSet row) throws SQLException {
		var assessment = row.getLong("assessment");
		return row.wasNull() ? new RequestId(row.getLong("request")) : new AssessmentId(assessment);
	}

	static OpenTask task(ResultSet row, int number) throws SQLException {
		var assignee = row.getString("assignee");
		var due = row.getTimestamp("due");
		return new OpenTask(row.getString("id"), row.getString("step"), TaskName.step(row.getString("name")),
				about(row), (assignee != null) ? new OfficerId(assignee) : null, row.getString("group_id"),
				row.getTimestamp("since").toInstant(), (due != null) ? Days.of(due) : null);
	}

}
