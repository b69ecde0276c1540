package org.dueregard.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.identity.Role;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.approved;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answers.problemsOf;

/**
 * Who signs, in which order, and on which version it is decided.
 */
@DueRegardTest
class SignOffChainTests {

	private static final String NOBODYS = "0".repeat(64);

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@ParameterizedTest
	@CsvSource({ "NO, DIRECT, MINOR, UNLIKELY, HEAD_OF_SERVICE", "NO, DIRECT, MINOR, LIKELY, HEAD_OF_SERVICE",
			"YES, DIRECT, MINOR, UNLIKELY, HEAD_OF_SERVICE DIRECTOR",
			"NO, DIRECT, MODERATE, LIKELY, HEAD_OF_SERVICE DIRECTOR",
			"NO, INDIRECT, MODERATE, POSSIBLE, HEAD_OF_SERVICE LEGAL",
			"NO, DIRECT, SEVERE, ALMOST_CERTAIN, HEAD_OF_SERVICE DIRECTOR EQUALITY_GROUP LEGAL" })
	void theTableSaysWhoSignsAndInWhichOrder(String keyDecision, String directness, String severity, String likelihood,
			String roles) {
		var buses = this.casework.register(County.COUNCIL, but(proposal(), "keyDecision", keyDecision))
			.upTo("scoreImpact")
			.submit("scoreImpact",
					scoring(but(negative("age", "Over 65s", "SEVERE", "ALMOST_CERTAIN"), "directness", directness)))
			.submit("planMitigation", mitigations(reduce(1, severity, likelihood)))
			.upTo("signOff");

		assertThat(signedInOrder(buses)).extracting(Role::name).containsExactly(roles.split(" "));
		assertThat(buses.open()).containsExactly("recordDecision");
	}

	private List<Role> signedInOrder(Case buses) {
		var roles = new ArrayList<Role>();
		while (!buses.tasks("signOff").isEmpty()) {
			buses.submit("signOff", approved());
			roles.add(this.onRecord.lastAct(buses).role());
		}
		return roles;
	}

	@Test
	void aDecisionOnSomethingElseIsRefused() {
		var buses = aProposal().upTo("recordDecision");

		var problems = problemsOf(() -> buses.submit("recordDecision", decision("AGREE", NOBODYS)));

		assertThat(problems).containsExactly(Problem.with("versionHash", "recordDecision.versionHash.mismatch"));
		assertThat(buses.open()).containsExactly("recordDecision");
	}

	@Test
	void aDecisionOnAVersionThatHasSinceChangedIsRefused() {
		var buses = aProposal().upTo("recordDecision");
		var stale = buses.hash();
		buses.submit("recordDecision", decision("CHANGE", stale))
			.submit("proposeOutcome", but(outcome("ADJUST"), "reasons", "The 14:10 stays as well"))
			.upTo("recordDecision");

		var problems = problemsOf(() -> buses.submit("recordDecision", decision("AGREE", stale)));

		assertThat(problems).containsExactly(Problem.with("versionHash", "recordDecision.versionHash.mismatch"));
		assertThat(buses.published().timers("reviewDue")).hasSize(1);
	}

	@Test
	void theFormOfTheDecisionNamesTheApprovedVersion() {
		var buses = aProposal().upTo("recordDecision").claim("recordDecision", "decision-maker");

		Map<String, Object> proposed = buses.answers("recordDecision");

		assertThat(proposed).containsEntry("versionHash", buses.hash());
	}

	private Case aProposal() {
		return this.casework.register(County.COUNCIL, proposal());
	}

}
