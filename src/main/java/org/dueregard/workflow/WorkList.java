package org.dueregard.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dueregard.assessment.Stage;
import org.dueregard.cover.CoverDesk;
import org.dueregard.identity.Officer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.dueregard.workbench.WorkFound;
import org.dueregard.workbench.WorkLine;
import org.dueregard.workbench.WorkSearch;
import org.dueregard.workbench.WorkView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists of My work, in one statement for how much is in them and one for a page,
 * which ask the engine's task tables in plain SQL as {@link TaskList} does.
 */
@Component
class WorkList {

	private final JdbcClient jdbc;

	private final CoverDesk covers;

	private final Steps steps;

	private final Clock clock;

	WorkList(JdbcClient jdbc, CoverDesk covers, Steps steps, Clock clock) {
		this.jdbc = jdbc;
		this.covers = covers;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * A page of a list. A page that does not exist is the last one.
	 */
	WorkFound find(WorkSearch asked, Officer officer) {
		var values = values(asked, officer);
		var counted = this.jdbc.sql(new WorkQuery(asked, officer.roles()).counting())
			.params(values)
			.query()
			.singleRow();
		var counts = new EnumMap<WorkView, Integer>(WorkView.class);
		for (var view : WorkView.values()) {
			counts.put(view, ((Number) counted.get(view.name())).intValue());
		}
		var total = ((Number) counted.get(asked.isNarrowed() ? WorkQuery.FOUND : asked.view().name())).intValue();
		var search = asked.onPage(Math.min(asked.page(), WorkFound.pages(total)));
		values.put("offset", (search.page() - 1) * WorkSearch.PAGE_SIZE);
		values.put("size", WorkSearch.PAGE_SIZE);
		var lines = (total > 0) ? lines(new WorkQuery(search, officer.roles()), values) : List.<WorkLine>of();
		return new WorkFound(search, counts, lines, total);
	}

	private List<WorkLine> lines(WorkQuery query, Map<String, Object> values) {
		return this.jdbc.sql(query.listing()).params(values).query(WorkList::line).list();
	}

	private Map<String, Object> values(WorkSearch asked, Officer officer) {
		var today = London.today(this.clock);
		var values = new HashMap<String, Object>();
		values.put("me", officer.id().value());
		values.put("body", Optional.ofNullable(officer.body()).map(BodyId::value).orElse(""));
		values.put("covered",
				atLeastOne(this.covers.coveredTodayBy(officer.id()).stream().map(OfficerId::value).toList()));
		values.put("personal", this.steps.personal());
		values.put("today", startOf(today));
		values.put("nextWeek", startOf(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
		values.put("step", asked.step());
		var patterns = asked.patterns();
		for (var i = 0; i < patterns.size(); i++) {
			values.put("word" + i, patterns.get(i));
		}
		return values;
	}

	private static Collection<String> atLeastOne(Collection<String> officers) {
		return officers.isEmpty() ? List.of("") : officers;
	}

	private static Timestamp startOf(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(London.ZONE).toInstant());
	}

	private static WorkLine line(ResultSet row, int number) throws SQLException {
		return new WorkLine((row.getString("id") != null) ? TaskList.task(row, number) : null,
				row.getString("reference"), row.getString("title"),
				Optional.ofNullable(row.getString("stage")).map(Stage::valueOf).orElse(null),
				row.getObject("decision_date", LocalDate.class), row.getBoolean("takeable"));
	}

}
