package org.dueregard.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was done with requests.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestActs {

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestActs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void enter(RequestId id, String step, @Nullable OfficerId officer, @Nullable String result,
			@Nullable String words) {
		this.jdbc
			.sql("insert into public_request_act (request, step, officer, at, result, words) values (?, ?, ?, ?, ?, ?)")
			.params(id.value(), step, (officer != null) ? officer.value() : null, Timestamp.from(this.clock.instant()),
					result, words)
			.update();
	}

	/**
	 * Everything done with a request, oldest first.
	 */
	List<RequestAct> of(RequestId id) {
		return this.jdbc
			.sql("select step, officer, at, result, words from public_request_act where request = ? order by id")
			.param(id.value())
			.query(RequestActs::act)
			.list();
	}

	/**
	 * Everything done with some requests, by their ids, oldest first.
	 */
	Map<Long, List<RequestAct>> of(List<RequestId> ids) {
		var acts = new HashMap<Long, List<RequestAct>>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("""
					select request, step, officer, at, result, words from public_request_act
					where request in (:ids) order by id""")
				.param("ids", ids.stream().map(RequestId::value).toList())
				.query((RowCallbackHandler) (row) -> acts
					.computeIfAbsent(row.getLong("request"), (request) -> new ArrayList<>())
					.add(act(row, 0)));
		}
		return acts;
	}

	private static RequestAct act(ResultSet row, int number) throws SQLException {
		var officer = row.getString("officer");
		return new RequestAct(row.getString("step"), (officer != null) ? new OfficerId(officer) : null,
				row.getTimestamp("at").toInstant(), row.getString("result"), row.getString("words"));
	}

}
