package org.dueregard.workflow;

import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * The few things a process carries: an id, outcomes and dates. Everything else is in our
 * tables.
 */
record ProcessVariable<T>(String name, Class<T> type) {

	static final ProcessVariable<Long> ASSESSMENT_ID = new ProcessVariable<>("assessmentId", Long.class);

	static final ProcessVariable<Long> REQUEST_ID = new ProcessVariable<>("requestId", Long.class);

	static final ProcessVariable<String> SCREENING_OUTCOME = text("screeningOutcome");

	static final ProcessVariable<String> SCREENING_DECISION = text("screeningDecision");

	static final ProcessVariable<String> ADVICE_ASKED = text("adviceAsked");

	static final ProcessVariable<String> CHARACTERISTIC = text("characteristic");

	static final ProcessVariable<String> MITIGATION_NEEDED = text("mitigationNeeded");

	static final ProcessVariable<String> REVIEW_OUTCOME = text("reviewOutcome");

	static final ProcessVariable<String> REWORK_STEP = text("reworkStep");

	static final ProcessVariable<String> SIGN_OFF_ROLE = text("signOffRole");

	static final ProcessVariable<String> SIGN_OFF_OUTCOME = text("signOffOutcome");

	static final ProcessVariable<String> DECISION = text("decision");

	static final ProcessVariable<String> PUBLICATION_TIMING = text("publicationTiming");

	static final ProcessVariable<Date> PUBLISH_ON = new ProcessVariable<>("publishOn", Date.class);

	static final ProcessVariable<String> REVIEW_DECISION = text("reviewDecision");

	static final ProcessVariable<String> REQUEST_TURN = text("requestTurn");

	static final ProcessVariable<String> REQUEST_REVIEW = text("requestReview");

	static final ProcessVariable<String> CONCERN_TURN = text("concernTurn");

	static final ProcessVariable<String> PROMISE = text("promise");

	private static ProcessVariable<String> text(String name) {
		return new ProcessVariable<>(name, String.class);
	}

	T in(VariableScope scope) {
		return find(scope)
			.orElseThrow(() -> new IllegalStateException("Process variable %s is missing".formatted(this.name)));
	}

	Optional<T> find(VariableScope scope) {
		return Optional.ofNullable(this.type.cast(scope.getVariable(this.name)));
	}

	/**
	 * What a process is begun with.
	 */
	Optional<T> of(Map<String, Object> variables) {
		return Optional.ofNullable(this.type.cast(variables.get(this.name)));
	}

	void set(VariableScope scope, @Nullable T value) {
		scope.setVariable(this.name, value);
	}

	static AssessmentId assessment(VariableScope scope) {
		return new AssessmentId(ASSESSMENT_ID.in(scope));
	}

	static RequestId request(VariableScope scope) {
		return new RequestId(REQUEST_ID.in(scope));
	}

	/**
	 * The assessment, or the request, that a process is about.
	 */
	static CaseId caseId(VariableScope scope) {
		return REQUEST_ID.find(scope).<CaseId>map(RequestId::new).orElseGet(() -> assessment(scope));
	}

	static String yesOrNo(boolean yes) {
		return yes ? "YES" : "NO";
	}

}
