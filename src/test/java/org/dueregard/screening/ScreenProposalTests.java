package org.dueregard.screening;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.Answers;
import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Answers.screening;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.DISABILITY;
import static org.dueregard.Fellshire.RACE;

@DueRegardTest
@Transactional
class ScreenProposalTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	ScreeningDesk desk;

	@Test
	void aProposalNobodyHasScreenedHasNoScreening() {
		var id = this.fellshire.aRegisteredProposal();

		assertThat(this.desk.screening(id)).isEmpty();
	}

	@Test
	void everyCharacteristicHasOneEffect() {
		var id = this.fellshire.aRegisteredProposal();
		var answers = screening(this.fellshire.codes(id), AGE);

		this.desk.screen(id, answers);

		var kept = this.desk.screening(id).orElseThrow();
		assertThat(kept.answers()).isEqualTo(answers);
		assertThat(kept.outcome()).isNull();
		assertThat(kept.decision()).isNull();
	}

	@Test
	void anUnansweredCharacteristicIsNeverTakenForNone() {
		var id = this.fellshire.aRegisteredProposal();
		var effects = effects(id);
		effects.removeIf((effect) -> effect.characteristic().equals(AGE) || effect.characteristic().equals(RACE));

		var problems = problemsOf(() -> this.desk.screen(id, screening(effects)));

		assertThat(problems).containsExactly(
				Problem.with("effects", "screenProposal.effects.characteristicMissing", "Age"),
				Problem.with("effects", "screenProposal.effects.characteristicMissing", "Race"));
		assertThat(this.desk.screening(id)).isEmpty();
	}

	@Test
	void aCharacteristicIsAnsweredOnce() {
		var id = this.fellshire.aRegisteredProposal();
		var effects = effects(id);
		effects.add(effect(DISABILITY, Effect.ADVERSE));

		var problems = problemsOf(() -> this.desk.screen(id, screening(effects)));

		assertThat(problems).containsExactly(
				Problem.with("effects[9].characteristic", "screenProposal.effects.characteristicTwice", "Disability"));
	}

	@Test
	void aCharacteristicOutsideTheSetIsRefused() {
		var id = this.fellshire.aRegisteredProposal();
		var effects = effects(id);
		effects.add(0, effect(new CharacteristicCode("shoe_size"), Effect.NONE));

		var problems = problemsOf(() -> this.desk.screen(id, screening(effects)));

		assertThat(problems).containsExactly(
				Problem.with("effects[0].characteristic", "screenProposal.effects.characteristicUnknown", "shoe_size"));
	}

	@Test
	void allProblemsAreToldAtOnce() {
		var id = this.fellshire.aRegisteredProposal();
		var effects = effects(id);
		effects.set(0, effect(DISABILITY, Effect.NONE));
		effects.set(2, effect(new CharacteristicCode("shoe_size"), Effect.NONE));

		var problems = problemsOf(() -> this.desk.screen(id, screening(effects)));

		assertThat(problems).extracting(Problem::field)
			.containsExactly("effects[1].characteristic", "effects[2].characteristic", "effects", "effects");
	}

	@Test
	void aSecondScreeningReplacesTheFirstAndWhatWasSaidAboutIt() {
		var id = this.fellshire.aRegisteredProposal();
		this.desk.screen(id, screening(this.fellshire.codes(id), AGE));
		this.desk.decide(id);
		this.desk.confirm(id, new ConfirmScreening(ScreeningDecision.SENT_BACK, "What about carers?"));
		var second = screening(this.fellshire.codes(id), DISABILITY);

		this.desk.screen(id, second);

		var kept = this.desk.screening(id).orElseThrow();
		assertThat(kept.answers()).isEqualTo(second);
		assertThat(kept.outcome()).isNull();
		assertThat(kept.outcomeReason()).isNull();
		assertThat(kept.decision()).isNull();
		assertThat(kept.comment()).isNull();
	}

	@Test
	void aRefusedScreeningLeavesTheEarlierOne() {
		var id = this.fellshire.aRegisteredProposal();
		var first = screening(this.fellshire.codes(id), AGE);
		this.desk.screen(id, first);

		problemsOf(() -> this.desk.screen(id, screening(List.of(effect(AGE, Effect.NONE)))));

		assertThat(this.desk.screening(id).map(Screening::answers)).contains(first);
	}

	private List<CharacteristicEffect> effects(AssessmentId id) {
		return new ArrayList<>(Answers.screening(this.fellshire.codes(id)).effects());
	}

}
