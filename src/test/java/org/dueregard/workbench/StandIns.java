package org.dueregard.workbench;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.screening.ScreenedCase;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.workbench.form.EngineFeel;
import org.dueregard.workbench.form.Feel;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Stands in for the engine and the rooms that keep the parts of a case, so that the tests
 * of the pages say what is to be shown.
 */
@TestConfiguration(proxyBeanMethods = false)
class StandIns {

	@Bean
	@Primary
	Officers officersOfTests() {
		return new People();
	}

	@Bean
	@Primary
	Waiting tasksThatWait(Officers officers, AssessmentDesk assessments) {
		return new Waiting(officers, assessments);
	}

	@Bean
	@Primary
	Feel feelOfTests() {
		return new EngineFeel();
	}

	@Bean
	@Primary
	ScreeningDesk screeningOfTests() {
		return saying(ScreeningDesk.class, (method, id) -> {
			if (!method.equals("screening")) {
				throw new UnsupportedOperationException(method);
			}
			return Optional.of(ScreenedCase.with(id, FellshireCase.screening()));
		});
	}

	@Bean
	@Primary
	EvidenceDesk evidenceOfTests() {
		return saying(EvidenceDesk.class);
	}

	@Bean
	@Primary
	ImpactDesk impactOfTests() {
		return saying(ImpactDesk.class);
	}

	@Bean
	@Primary
	SignOffDesk signOffOfTests() {
		return saying(SignOffDesk.class);
	}

	@Bean
	DemoOfficers demoOfficersOfTests() {
		return () -> List.of(new DemoOfficers.DemoOfficer("Policy author", "author", "author", "Fellshire"));
	}

	private static <T> T saying(Class<T> desk) {
		var answers = FellshireCase.answersOf(desk);
		return saying(desk, (method, id) -> {
			if (!answers.containsKey(method)) {
				throw new UnsupportedOperationException(method);
			}
			return answers.get(method);
		});
	}

	private static <T> T saying(Class<T> desk, Says says) {
		return desk.cast(Proxy.newProxyInstance(desk.getClassLoader(), new Class<?>[] { desk },
				(proxy, method, arguments) -> (method.getDeclaringClass() == Object.class)
						? method.invoke(says, arguments) : says.to(method.getName(), (AssessmentId) arguments[0])));
	}

	/**
	 * The answer to a question about a case.
	 */
	private interface Says {

		Object to(String method, AssessmentId id);

	}

	/**
	 * The officers of Fellshire, and one of another county.
	 */
	static class People implements Officers {

		private final Map<OfficerId, Officer> all = Arrays
			.stream(new Officer[] { officer("author", "Policy author", "fellshire", Role.AUTHOR),
					officer("adviser", "Equality adviser", "fellshire", Role.EQUALITY_ADVISER),
					officer("head", "Head of libraries", "fellshire", Role.HEAD_OF_SERVICE),
					officer("specialist", "Age specialist", "fellshire", Role.SPECIALIST),
					officer("stranger", "Officer elsewhere", "elsewhere", Role.EQUALITY_ADVISER) })
			.collect(Collectors.toMap(Officer::id, Function.identity()));

		private static Officer officer(String id, String name, String body, Role role) {
			return new Officer(new OfficerId(id), name, null, new BodyId(body), EnumSet.of(Role.AUTHOR, role));
		}

		@Override
		public Optional<Officer> find(OfficerId id) {
			return Optional.ofNullable(this.all.get(id));
		}

		@Override
		public List<Officer> of(BodyId body, Role role) {
			return this.all.values().stream().filter((one) -> one.belongsTo(body) && one.holds(role)).toList();
		}

		@Override
		public Optional<OfficerId> acting() {
			return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
				.map((signedIn) -> new OfficerId(signedIn.getName()));
		}

	}

}
