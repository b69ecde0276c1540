package org.dueregard.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.TODAY;
import static org.dueregard.Answers.gap;
import static org.dueregard.Answers.item;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.DISABILITY;
import static org.dueregard.Fellshire.RACE;

@DueRegardTest
@Transactional
class GatherEvidenceTests {

	private static final CharacteristicCode SHOE_SIZE = new CharacteristicCode("shoe_size");

	@Autowired
	Fellshire fellshire;

	@Autowired
	EvidenceDesk desk;

	@Test
	void everyRelevantCharacteristicHasAnItemOrAGap() {
		var id = this.fellshire.aScreenedProposal(AGE, DISABILITY, RACE);
		var answers = new GatherEvidence(List.of(item("Census", AGE, DISABILITY)), List.of(gap(RACE, TODAY)), null);

		this.desk.gather(id, answers);

		assertThat(this.desk.evidence(id)).contains(answers);
	}

	@Test
	void anItemMakesACharacteristicKnownAndAGapDoesNot() {
		var id = this.fellshire.aScreenedProposal(AGE, RACE);

		this.desk.gather(id, new GatherEvidence(List.of(item("Census", AGE)), List.of(gap(RACE, TODAY)), null));

		assertThat(this.desk.evidence(id)).get().extracting(GatherEvidence::known).isEqualTo(Set.of(AGE));
	}

	@Test
	void nothingIsKnownBeforeEvidenceIsGathered() {
		var id = this.fellshire.aScreenedProposal(AGE);

		assertThat(this.desk.evidence(id)).isEmpty();
	}

	@Test
	void aRelevantCharacteristicWithoutEvidenceIsNamed() {
		var id = this.fellshire.aScreenedProposal(AGE, DISABILITY, RACE);

		var problems = problemsOf(
				() -> this.desk.gather(id, new GatherEvidence(List.of(item("Census", AGE)), List.of(), null)));

		assertThat(problems).containsExactly(
				Problem.with("items", "gatherEvidence.items.characteristicWithoutEvidence", "Disability"),
				Problem.with("items", "gatherEvidence.items.characteristicWithoutEvidence", "Race"));
		assertThat(this.desk.evidence(id)).isEmpty();
	}

	@Test
	void aCaseWithoutItemsSaysWhy() {
		var id = this.fellshire.aScreenedProposal(AGE);
		var gaps = List.of(gap(AGE, TODAY));

		var problems = problemsOf(() -> this.desk.gather(id, new GatherEvidence(List.of(), gaps, "\t")));
		this.desk.gather(id, new GatherEvidence(List.of(), gaps, "Nobody has ever counted"));

		assertThat(problems).containsExactly(Problem.with("whyNone", "gatherEvidence.whyNone.missing"));
		assertThat(this.desk.evidence(id).orElseThrow().whyNone()).isEqualTo("Nobody has ever counted");
	}

	@Test
	void aCaseWithItemsDoesNotSayWhyThereIsNone() {
		var id = this.fellshire.aScreenedProposal(AGE);

		var problems = problemsOf(() -> this.desk.gather(id,
				new GatherEvidence(List.of(item("Census", AGE)), List.of(), "Nobody has ever counted")));

		assertThat(problems).containsExactly(Problem.with("whyNone", "gatherEvidence.whyNone.contradicted"));
	}

	@Test
	void titlesAreDistinctWhateverTheirCase() {
		var id = this.fellshire.aScreenedProposal(AGE);
		var items = List.of(item("Перепис 2021", AGE), item("Census", AGE), item(" ПЕРЕПИС 2021", AGE));

		var problems = problemsOf(() -> this.desk.gather(id, new GatherEvidence(items, List.of(), null)));

		assertThat(problems)
			.containsExactly(Problem.with("items[2].title", "gatherEvidence.items.titleTwice", " ПЕРЕПИС 2021"));
	}

	@Test
	void anItemFromBefore1900IsASlipOfTheKeyboard() {
		var id = this.fellshire.aScreenedProposal(AGE);
		var items = List.of(item("In time", LocalDate.of(1900, 1, 1), AGE),
				item("Too early", LocalDate.of(1899, 12, 31), AGE));

		var problems = problemsOf(() -> this.desk.gather(id, new GatherEvidence(items, List.of(), null)));

		assertThat(problems).containsExactly(Problem.with("items[1].date", "gatherEvidence.items.dateTooEarly"));
	}

	@Test
	void aGapIsFilledTodayOrLater() {
		var id = this.fellshire.aScreenedProposal(AGE);
		var gaps = List.of(gap(AGE, TODAY), gap(AGE, TODAY.minusDays(1)));

		var problems = problemsOf(() -> this.desk.gather(id, new GatherEvidence(List.of(), gaps, "None yet")));

		assertThat(problems).containsExactly(Problem.with("gaps[1].due", "gatherEvidence.gaps.dueInThePast"));
	}

	@Test
	void allProblemsAreToldAtOnce() {
		var id = this.fellshire.aScreenedProposal(AGE);
		var items = List.of(item("Census", SHOE_SIZE), item("census", LocalDate.of(21, 3, 21), RACE));
		var gaps = List.of(gap(SHOE_SIZE, TODAY.minusYears(1)));

		var problems = problemsOf(() -> this.desk.gather(id, new GatherEvidence(items, gaps, "None")));

		assertThat(problems).containsExactly(
				Problem.with("items[0].characteristics", "gatherEvidence.items.characteristicUnknown", "shoe_size"),
				Problem.with("items[1].title", "gatherEvidence.items.titleTwice", "census"),
				Problem.with("items[1].date", "gatherEvidence.items.dateTooEarly"),
				Problem.with("gaps[0].characteristic", "gatherEvidence.gaps.characteristicUnknown", "shoe_size"),
				Problem.with("gaps[0].due", "gatherEvidence.gaps.dueInThePast"),
				Problem.with("items", "gatherEvidence.items.characteristicWithoutEvidence", "Age"),
				Problem.with("whyNone", "gatherEvidence.whyNone.contradicted"));
	}

	@Test
	void aSecondGatheringReplacesTheFirst() {
		var id = this.fellshire.aScreenedProposal(AGE);
		this.desk.gather(id, new GatherEvidence(List.of(item("Census", AGE), item("Survey", AGE)), List.of(), null));
		var second = new GatherEvidence(List.of(), List.of(gap(AGE, TODAY)), "The census was withdrawn");

		this.desk.gather(id, second);

		assertThat(this.desk.evidence(id)).contains(second);
	}

}
