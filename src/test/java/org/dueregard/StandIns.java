package org.dueregard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.impact.Rating;
import org.dueregard.impact.RatingRule;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreeningOutcome;
import org.dueregard.screening.ScreeningRule;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.ApprovedVersion;
import org.dueregard.signoff.SignOffRule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * What the rooms ask of others, by hand and to the documented thresholds, where nobody
 * else answers.
 */
@AutoConfiguration
class StandIns {

	@Bean
	@ConditionalOnMissingBean
	ScreeningRule screeningRuleByHand() {
		return (worst, concern, lost, algorithm) -> {
			if (worst == Effect.ADVERSE || worst == Effect.DONT_KNOW) {
				return new ScreeningRule.Ruling(ScreeningOutcome.FULL, "An adverse effect is likely or not ruled out");
			}
			return (concern.isYes() || lost.isYes() || algorithm.isYes())
					? new ScreeningRule.Ruling(ScreeningOutcome.FULL, "Concern, lost benefit or algorithm")
					: new ScreeningRule.Ruling(ScreeningOutcome.NOT_NEEDED, "No adverse effect is likely");
		};
	}

	@Bean
	@ConditionalOnMissingBean
	RatingRule ratingRuleByHand() {
		return (severity, likelihood) -> {
			var product = severity.level() * likelihood.level();
			if (product <= 2) {
				return Rating.NONE;
			}
			if (product <= 4) {
				return Rating.LOW;
			}
			return (product <= 9) ? Rating.MEDIUM : Rating.HIGH;
		};
	}

	@Bean
	@ConditionalOnMissingBean
	SignOffRule signOffRuleByHand() {
		return (worst, keyDecision, indirectKept, body) -> {
			var route = new ArrayList<>(List.of(Role.HEAD_OF_SERVICE));
			if (worst.compareTo(Rating.MEDIUM) >= 0 || keyDecision.isYes()) {
				route.add(Role.DIRECTOR);
			}
			if (worst == Rating.HIGH) {
				route.add(Role.EQUALITY_GROUP);
			}
			if (worst == Rating.HIGH || indirectKept.isYes()) {
				route.add(Role.LEGAL);
			}
			return route;
		};
	}

	@Bean
	@ConditionalOnMissingBean(ApprovedVersion.class)
	Copies approvedVersionInMemory() {
		return new Copies();
	}

	@Bean
	@ConditionalOnMissingBean(Officers.class)
	Accounts officersOfTheEngine(IdentityService identity) {
		return new Accounts(identity);
	}

	/**
	 * Counts the copies of each assessment and hashes that.
	 */
	static class Copies implements ApprovedVersion {

		private final Map<AssessmentId, Integer> copies = new ConcurrentHashMap<>();

		@Override
		public String freeze(AssessmentId id) {
			this.copies.merge(id, 1, Integer::sum);
			return hash(id);
		}

		@Override
		public String hash(AssessmentId id) {
			var copy = Optional.ofNullable(this.copies.get(id))
				.orElseThrow(() -> new IllegalStateException("No version of " + id));
			var text = "%s, version %d".formatted(id, copy).getBytes(StandardCharsets.UTF_8);
			try {
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * Reads the engine's accounts: groups are roles, the tenant is the body.
	 */
	static class Accounts implements Officers {

		private final IdentityService identity;

		Accounts(IdentityService identity) {
			this.identity = identity;
		}

		@Override
		public Optional<Officer> find(OfficerId id) {
			return Optional.ofNullable(this.identity.createUserQuery().userId(id.value()).singleResult())
				.map(this::officer);
		}

		@Override
		public List<Officer> of(BodyId body, Role role) {
			return this.identity.createUserQuery()
				.memberOfGroup(role.group())
				.memberOfTenant(body.value())
				.orderByUserLastName()
				.asc()
				.list()
				.stream()
				.map(this::officer)
				.toList();
		}

		@Override
		public Optional<OfficerId> acting() {
			return Optional.empty();
		}

		private Officer officer(User user) {
			var tenant = this.identity.createTenantQuery().userMember(user.getId()).singleResult();
			var roles = this.identity.createGroupQuery()
				.groupMember(user.getId())
				.list()
				.stream()
				.map(Group::getId)
				.flatMap((group) -> Role.ofGroup(group).stream())
				.collect(Collectors.toUnmodifiableSet());
			return new Officer(new OfficerId(user.getId()), user.getLastName(), user.getEmail(),
					(tenant != null) ? new BodyId(tenant.getId()) : null, roles);
		}

	}

}
