package org.dueregard.publication.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
				select extract(year from answered_on) as answered, answer, count(*) as number,
				sum(case when in_time then 1 else 0 end) as in_time from answered_request
				group by extract(year from answered_on), answer""")
			.query((row, number) -> years.merge(row.getInt("answered"), new AnsweredYear(row.getInt("answered"),
					new HashMap<>(Map.of(row.getString("answer"), row.getInt("number"))), row.getInt("in_time")),
					AnsweredRequests::together))
			.list();
		return List.copyOf(years.values());
	}

	private static AnsweredYear together(AnsweredYear one, AnsweredYear other) {
		var answers = new HashMap<>(one.answers());
		answers.putAll(other.answers());
		return new AnsweredYear(one.year(), answers, one.inTime() + other.inTime());
	}

}
