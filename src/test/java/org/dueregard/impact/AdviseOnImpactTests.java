package org.dueregard.impact;

import java.util.List;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.DISABILITY;
import static org.dueregard.Fellshire.RACE;

@DueRegardTest
@Transactional
class AdviseOnImpactTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	Bodies bodies;

	@Autowired
	ImpactDesk desk;

	AssessmentId id;

	OfficerId specialist;

	@BeforeEach
	void aProposalAndASpecialist() {
		this.id = this.fellshire.aProposalWithEvidence(AGE);
		this.specialist = this.fellshire.officer("access-officer", Role.SPECIALIST).id();
	}

	@Test
	void nobodyIsAskedUnlessTheAuthorDoes() {
		score();

		assertThat(this.desk.openAdvice(this.id)).isEmpty();
	}

	@Test
	void aQuestionWaitsForItsAnswer() {
		score(question(AGE, "Enough?"), question(DISABILITY, "Step-free?"));

		this.desk.advise(this.id, AGE, agreeing("Yes"));

		assertThat(this.desk.openAdvice(this.id))
			.containsExactly(new Advice(DISABILITY, this.specialist, "Step-free?", null, null));
		assertThat(this.desk.impact(this.id).advice()).containsExactly(
				new Advice(AGE, this.specialist, "Enough?", AdviceView.AGREE, "Yes"),
				new Advice(DISABILITY, this.specialist, "Step-free?", null, null));
	}

	@Test
	void aQuestionIsAnsweredOnce() {
		score(question(AGE, "Enough?"));
		this.desk.advise(this.id, AGE, agreeing("Yes"));

		var again = problemsOf(() -> this.desk.advise(this.id, AGE, agreeing("No")));
		var unasked = problemsOf(() -> this.desk.advise(this.id, RACE, agreeing("No")));

		assertThat(again).containsExactly(Problem.of("adviseOnImpact.advice.notAsked"));
		assertThat(unasked).containsExactly(Problem.of("adviseOnImpact.advice.notAsked"));
		assertThat(this.desk.impact(this.id).advice()).extracting(Advice::answer).containsExactly("Yes");
	}

	@Test
	void whatWasAnsweredIsNotAskedAgain() {
		score(question(AGE, "Enough?"));
		this.desk.advise(this.id, AGE, agreeing("Yes"));

		score(question(AGE, "Enough?"));

		assertThat(this.desk.openAdvice(this.id)).isEmpty();
		assertThat(this.desk.scoring(this.id).orElseThrow().advice()).containsExactly(question(AGE, "Enough?"));
	}

	@Test
	void anotherQuestionToTheSameSpecialistIsAsked() {
		score(question(AGE, "Enough?"));
		this.desk.advise(this.id, AGE, agreeing("Yes"));

		score(question(AGE, "And now?"));

		assertThat(this.desk.openAdvice(this.id)).extracting(Advice::question).containsExactly("And now?");
	}

	@Test
	void adviceGivenStaysWhenItsQuestionIsTakenBack() {
		score(question(AGE, "Enough?"), question(RACE, "Translated?"));
		this.desk.advise(this.id, AGE, agreeing("Yes"));

		score();

		assertThat(this.desk.impact(this.id).advice())
			.containsExactly(new Advice(AGE, this.specialist, "Enough?", AdviceView.AGREE, "Yes"));
	}

	@Test
	void oneSpecialistIsAskedPerCharacteristic() {
		var problems = problemsOf(() -> score(question(AGE, "Enough?"), question(AGE, "Really?")));

		assertThat(problems)
			.containsExactly(Problem.with("advice[1].characteristic", "scoreImpact.advice.characteristicTwice", "Age"));
	}

	@Test
	void onlyASpecialistOfTheBodyIsAsked() {
		this.fellshire.officer("head-of-libraries", Role.HEAD_OF_SERVICE);
		var elsewhere = new BodyId("wolddale");
		this.bodies.save(new Body(elsewhere, "Wolddale", Jurisdiction.SCOTLAND, 20, 5, 10, false, "x",
				SmallNumbers.USUAL, null));
		this.fellshire.officer("wolddale-specialist", elsewhere, Role.SPECIALIST);

		var problems = problemsOf(() -> score(new AdviceRequest(AGE, new OfficerId("head-of-libraries"), "Enough?"),
				new AdviceRequest(RACE, new OfficerId("wolddale-specialist"), "Enough?"),
				new AdviceRequest(new CharacteristicCode("shoe_size"), new OfficerId("nobody"), "Enough?")));

		assertThat(problems).containsExactly(
				Problem.with("advice[0].specialist", "scoreImpact.advice.specialistUnknown", "head-of-libraries"),
				Problem.with("advice[1].specialist", "scoreImpact.advice.specialistUnknown", "wolddale-specialist"),
				Problem.with("advice[2].characteristic", "scoreImpact.advice.characteristicUnknown", "shoe_size"),
				Problem.with("advice[2].specialist", "scoreImpact.advice.specialistUnknown", "nobody"));
	}

	@Test
	void theAuthorDoesNotAdviseThemselves() {
		var author = this.fellshire.author().id();

		var problems = problemsOf(() -> score(new AdviceRequest(AGE, author, "Enough?")));

		assertThat(problems)
			.containsExactly(Problem.with("advice[0].specialist", "scoreImpact.advice.specialistIsAuthor"));
	}

	private void score(AdviceRequest... requests) {
		this.desk.score(this.id, new ScoreImpact(List.of(effect(AGE, ImpactKind.POSITIVE)), List.of(requests)));
	}

	private AdviceRequest question(CharacteristicCode characteristic, String question) {
		return new AdviceRequest(characteristic, this.specialist, question);
	}

	private static AdviseOnImpact agreeing(String advice) {
		return new AdviseOnImpact(AdviceView.AGREE, advice);
	}

}
