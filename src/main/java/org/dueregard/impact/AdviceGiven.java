package org.dueregard.impact;

import java.util.List;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers of specialists. Apart from the {@link Scoring}, because several may answer
 * at once, and because they stay when it is done anew.
 */
@Component
class AdviceGiven {

	private final JdbcClient jdbc;

	AdviceGiven(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(AssessmentId id, AdviceRequest request, AdviseOnImpact command) {
		this.jdbc.sql("""
				insert into advice (assessment, characteristic, specialist, question, advice_view, answer)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id.value(), request.characteristic().value(), request.specialist().value(), request.question(),
					command.adviceView().name(), command.advice())
			.update();
	}

	/**
	 * All answers on one assessment, oldest first.
	 */
	List<Advice> on(AssessmentId id) {
		return this.jdbc.sql("""
				select characteristic, specialist, question, advice_view, answer
				from advice where assessment = ? order by id""")
			.param(id.value())
			.query((row, number) -> new Advice(new CharacteristicCode(row.getString("characteristic")),
					new OfficerId(row.getString("specialist")), row.getString("question"),
					AdviceView.valueOf(row.getString("advice_view")), row.getString("answer")))
			.list();
	}

}
