package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the public has asked and how it was answered.
 */
@Component
class AnsweredRequests {

	static final int PAGE_SIZE = 50;

	private final JdbcClient jdbc;

	AnsweredRequests(Visitors visitors) {
		this.jdbc = visitors.ask();
	}

	/**
	 * The newest first.
	 * @param page counted from 1
	 */
	List<AnsweredRequest> onPage(int page) {
		return this.jdbc.sql("""
				select reference, body_name, kind, asked, answer, ground, about, received_on, answered_on, days_taken,
				in_time from answered_request order by answered_on desc, reference desc
				offset ? rows fetch first ? rows only""")
			.params((page - 1) * PAGE_SIZE, PAGE_SIZE)
			.query(AnsweredRequest.class)
			.list();
	}

	/**
	 * The newest year first.
	 */
	List<AnsweredYear> years() {
		var years = new TreeMap<Integer, AnsweredYear>(Comparator.reverseOrder());
		this.jdbc.sql("""
				select answered_year, answer, number, in_time from answered_request_count where number > 0""")
			.query((RowCallbackHandler) (row) -> years.merge(row.getInt("answered_year"), year(row),
					AnsweredRequests::together));
		return List.copyOf(years.values());
	}

	private static AnsweredYear year(ResultSet row) throws SQLException {
		return new AnsweredYear(row.getInt("answered_year"), Map.of(row.getString("answer"), row.getInt("number")),
				row.getInt("in_time"));
	}

	private static AnsweredYear together(AnsweredYear one, AnsweredYear other) {
		var answers = new HashMap<>(one.answers());
		answers.putAll(other.answers());
		return new AnsweredYear(one.year(), answers, one.inTime() + other.inTime());
	}

}
