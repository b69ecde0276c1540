package org.dueregard.screening;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Characteristic;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.screening;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.DISABILITY;

@DueRegardTest
@Transactional
class ScreeningOutcomeTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	ScreeningDesk desk;

	@Autowired
	AssessmentDesk assessments;

	@ParameterizedTest
	@CsvSource({ "NONE, NOT_NEEDED", "POSITIVE, NOT_NEEDED", "DONT_KNOW, FULL", "ADVERSE, FULL" })
	void theWorstEffectDecides(Effect worst, ScreeningOutcome expected) {
		var id = this.fellshire.aRegisteredProposal();
		this.desk.screen(id, screening(effects(id, worst)));

		var outcome = this.desk.decide(id);

		assertThat(outcome).isEqualTo(expected);
		var kept = this.desk.screening(id).orElseThrow();
		assertThat(kept.outcome()).isEqualTo(expected);
		assertThat(kept.outcomeReason()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "YES, NO, NO", "NO, YES, NO", "NO, NO, YES" })
	void concernALostBenefitOrAnAlgorithmAsksForTheWholeAssessment(Answer concern, Answer lost, Answer algorithm) {
		var id = this.fellshire.aRegisteredProposal();
		this.desk.screen(id, screening(effects(id, Effect.NONE), concern, lost, algorithm));

		assertThat(this.desk.decide(id)).isEqualTo(ScreeningOutcome.FULL);
	}

	@Test
	void notKnowingIsWorseThanDoingGoodAndHarmWorstOfAll() {
		assertThat(List.of(Effect.NONE, Effect.POSITIVE, Effect.DONT_KNOW, Effect.ADVERSE))
			.isSortedAccordingTo(Effect.FROM_BEST_TO_WORST);
	}

	@Test
	void everyEffectButNoneIsToBeScored() {
		var id = this.fellshire.aRegisteredProposal();
		var effects = new ArrayList<>(effects(id, Effect.POSITIVE));
		effects.set(1, effect(DISABILITY, Effect.DONT_KNOW));
		this.desk.screen(id, screening(effects));

		this.desk.decide(id);

		assertThat(relevant(id)).containsExactly(AGE, DISABILITY);
	}

	@Test
	void whenNobodyIsThoughtAffectedYetAllAreToBeScored() {
		var id = this.fellshire.aRegisteredProposal();
		this.desk.screen(id, screening(effects(id, Effect.NONE), Answer.YES, Answer.NO, Answer.NO));

		this.desk.decide(id);

		assertThat(this.assessments.get(id).relevant()).hasSameElementsAs(this.fellshire.codes(id));
	}

	private List<CharacteristicCode> relevant(AssessmentId id) {
		return this.assessments.relevantCharacteristics(id).stream().map(Characteristic::code).toList();
	}

	private List<CharacteristicEffect> effects(AssessmentId id, Effect onAge) {
		return this.fellshire.codes(id)
			.stream()
			.map((code) -> effect(code, code.equals(AGE) ? onAge : Effect.NONE))
			.toList();
	}

}
