package org.dueregard.workbench;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.shared.AssessmentId;
import org.dueregard.workbench.form.Choice;
import org.dueregard.workbench.form.Difference;
import org.dueregard.workbench.form.Forms;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered otherwise each time that a step was done once more, so that whoever
 * sent it back sees what came of it.
 */
@Component
@Transactional
public class Changes {

	private final JdbcTemplate jdbc;

	private final Forms forms;

	private final Clock clock;

	Changes(JdbcTemplate jdbc, Forms forms, Clock clock) {
		this.jdbc = jdbc;
		this.forms = forms;
		this.clock = clock;
	}

	/**
	 * Writes down what the later answers of a step change.
	 * @param choices those that depend on the case
	 */
	public void keep(AssessmentId assessment, String step, Map<String, Object> earlier, Map<String, Object> later,
			Map<String, List<Choice>> choices) {
		var at = Timestamp.from(this.clock.instant());
		var rows = this.forms.get(step)
			.differences(earlier, later, choices)
			.stream()
			.map((changed) -> new Object[] { assessment.value(), step, at, changed.label(), changed.earlier(),
					changed.later() })
			.toList();
		this.jdbc.batchUpdate(
				"insert into changed_answer (assessment, step, at, label, earlier, later) values (?, ?, ?, ?, ?, ?)",
				rows);
	}

	/**
	 * What has been changed since a moment, by step, in the order in which it was done.
	 */
	@Transactional(readOnly = true)
	public Map<String, List<Difference>> since(AssessmentId assessment, Instant moment) {
		var changes = new LinkedHashMap<String, List<Difference>>();
		this.jdbc.query(
				"select step, label, earlier, later from changed_answer where assessment = ? and at >= ? order by id",
				(row) -> {
					changes.computeIfAbsent(row.getString("step"), (step) -> new ArrayList<>())
						.add(new Difference(row.getString("label"), row.getString("earlier"), row.getString("later")));
				}, assessment.value(), Timestamp.from(moment));
		return changes;
	}

}
