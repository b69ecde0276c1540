package org.dueregard.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.impact.Rating;
import org.dueregard.impact.RatingRule;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreeningOutcome;
import org.dueregard.screening.ScreeningRule;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.SignOffRule;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/**
 * Rules and officers for tests of publication where the engine does not supply them.
 */
@TestConfiguration(proxyBeanMethods = false)
class StandInRules {

	@Bean
	@Fallback
	ScreeningRule standInScreeningRule() {
		return (worst, concern, lost, algorithm) -> (worst.compareTo(Effect.ADVERSE) >= 0)
				? new ScreeningRule.Ruling(ScreeningOutcome.FULL, "Somebody may be worse off")
				: new ScreeningRule.Ruling(ScreeningOutcome.NOT_NEEDED, "Nobody is worse off");
	}

	@Bean
	@Fallback
	RatingRule standInRatingRule() {
		return (severity, likelihood) -> (severity.level() * likelihood.level() >= 9) ? Rating.HIGH : Rating.LOW;
	}

	@Bean
	@Fallback
	SignOffRule standInSignOffRule() {
		return (worst, keyDecision, indirect, body) -> List.of(Role.HEAD_OF_SERVICE, Role.DIRECTOR);
	}

	@Bean
	@Fallback
	Officers standInOfficers() {
		return new Officers() {
			@Override
			public Optional<Officer> find(OfficerId id) {
				return Optional.empty();
			}

			@Override
			public List<Officer> of(BodyId body, Role role) {
				return List
					.of(new Officer(new OfficerId(LibraryClosure.SPECIALIST), "Specialist", null, body, Set.of(role)));
			}

			@Override
			public Optional<OfficerId> acting() {
				return Optional.empty();
			}
		};
	}

}
