package org.dueregard.workflow;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.dueregard.identity.Role;
import org.dueregard.impact.Likelihood;
import org.dueregard.impact.Rating;
import org.dueregard.impact.RatingRule;
import org.dueregard.impact.Severity;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreeningOutcome;
import org.dueregard.screening.ScreeningRule;
import org.dueregard.shared.Answer;
import org.dueregard.shared.BodyId;
import org.dueregard.signoff.SignOffRule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables in {@code processes/*.dmn}, which officers can read and tune.
 */
@Component
class DecisionTables implements ScreeningRule, RatingRule, SignOffRule {

	private final DecisionService decisions;

	DecisionTables(@Lazy DecisionService decisions) {
		this.decisions = decisions;
	}

	@Override
	public Ruling rule(Effect worstEffect, Answer publicConcern, Answer benefitLost, Answer algorithmUsed) {
		var row = this.decisions
			.evaluateDecisionTableByKey("screeningOutcome", Map.of("worstEffect", worstEffect.name(), "publicConcern",
					publicConcern.name(), "benefitLost", benefitLost.name(), "algorithmUsed", algorithmUsed.name()))
			.getSingleResult();
		return new Ruling(ScreeningOutcome.valueOf(row.getEntry("screeningOutcome")), row.getEntry("reason"));
	}

	@Override
	public Rating rate(Severity severity, Likelihood likelihood) {
		return Rating
			.valueOf(
					this.decisions
						.evaluateDecisionTableByKey("impactRating",
								Variables.putValue("severity", severity.level())
									.putValue("likelihood", likelihood.level()))
						.getSingleEntry());
	}

	@Override
	public List<Role> route(Rating worstResidual, Answer keyDecision, Answer indirectDiscriminationKept,
			Answer unknownRemains, BodyId body) {
		return this.decisions
			.evaluateDecisionTableByKey("signOffRoute",
					Map.of("worstResidual", worstResidual.name(), "keyDecision", keyDecision.name(),
							"indirectDiscriminationKept", indirectDiscriminationKept.name(), "unknownRemains",
							unknownRemains.name(), "body", body.value()))
			.<String>collectEntries("role")
			.stream()
			.map((group) -> Role.ofGroup(group)
				.orElseThrow(() -> new IllegalStateException("signOffRoute names no role: " + group)))
			.distinct()
			.toList();
	}

}
