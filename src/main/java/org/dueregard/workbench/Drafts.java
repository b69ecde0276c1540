package org.dueregard.workbench;

import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that officers keep for later: one draft for each step of a case, or for each
 * item of a step that several officers do at once.
 */
@Component
@Transactional
public class Drafts {

	private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The draft of a step.
	 * @param item what the step is about, such as a characteristic; empty when there is
	 * one such step
	 */
	@Transactional(readOnly = true)
	public Optional<Draft> find(CaseId id, String step, String item) {
		return this.jdbc
			.sql("select answers, officer, at from draft where kind = ? and number = ? and step = ? and item = ?")
			.params(kind(id), id.value(), step, item)
			.query((row, number) -> new Draft(read(row.getString("answers")), new OfficerId(row.getString("officer")),
					row.getTimestamp("at").toInstant()))
			.optional();
	}

	/**
	 * Keeps answers in place of those kept before.
	 */
	public void keep(CaseId id, String step, String item, Map<String, Object> answers, OfficerId officer) {
		discard(id, step, item);
		this.jdbc.sql("insert into draft (kind, number, step, item, answers, officer, at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(kind(id), id.value(), step, item, written(answers), officer.value(),
					Timestamp.from(this.clock.instant()))
			.update();
	}

	public void discard(CaseId id, String step, String item) {
		this.jdbc.sql("delete from draft where kind = ? and number = ? and step = ? and item = ?")
			.params(kind(id), id.value(), step, item)
			.update();
	}

	private static String kind(CaseId id) {
		return (id instanceof RequestId) ? "REQUEST" : "ASSESSMENT";
	}

	private Map<String, Object> read(String answers) {
		try {
			return this.json.readValue(answers, ANSWERS);
		}
		catch (JsonProcessingException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private String written(Map<String, Object> answers) {
		try {
			return this.json.writeValueAsString(answers);
		}
		catch (JsonProcessingException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

}
