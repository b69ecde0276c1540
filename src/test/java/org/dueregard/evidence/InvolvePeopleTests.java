package org.dueregard.evidence;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.TODAY;
import static org.dueregard.Answers.engagement;
import static org.dueregard.Answers.problemsOf;

@DueRegardTest
@Transactional
class InvolvePeopleTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	EvidenceDesk desk;

	@Test
	void nobodyComingIsAValidRecord() {
		var id = this.fellshire.aRegisteredProposal();
		var answers = new InvolvePeople(List.of(engagement(TODAY, TODAY, 0, 0)), null);

		this.desk.involve(id, answers);

		assertThat(this.desk.involvement(id)).contains(answers);
	}

	@Test
	void whoeverInvolvesNobodySaysWhy() {
		var id = this.fellshire.aRegisteredProposal();

		var problems = problemsOf(() -> this.desk.involve(id, new InvolvePeople(List.of(), " ")));
		this.desk.involve(id, new InvolvePeople(List.of(), "Lamp bulbs only"));

		assertThat(problems).containsExactly(Problem.with("engagements", "involvePeople.engagements.missing"));
		assertThat(this.desk.involvement(id).orElseThrow().whyNobody()).isEqualTo("Lamp bulbs only");
	}

	@Test
	void whoeverInvolvesPeopleDoesNotSayWhyNobody() {
		var id = this.fellshire.aRegisteredProposal();

		var problems = problemsOf(
				() -> this.desk.involve(id, new InvolvePeople(List.of(engagement()), "Lamp bulbs only")));

		assertThat(problems).containsExactly(Problem.with("whyNobody", "involvePeople.whyNobody.contradicted"));
		assertThat(this.desk.involvement(id)).isEmpty();
	}

	@Test
	void datesAndNumbersThatContradictEachOtherAreToldAtOnce() {
		var id = this.fellshire.aRegisteredProposal();
		var answers = new InvolvePeople(List.of(engagement(), engagement(TODAY, TODAY.minusDays(1), 10, 11),
				engagement(LocalDate.of(26, 1, 12), TODAY.plusYears(2).plusDays(1), null, 11)), null);

		var problems = problemsOf(() -> this.desk.involve(id, answers));

		assertThat(problems).containsExactly(
				Problem.with("engagements[1].to", "involvePeople.engagements.toBeforeFrom"),
				Problem.with("engagements[1].responded", "involvePeople.engagements.moreRespondedThanInvited"),
				Problem.with("engagements[2].from", "involvePeople.engagements.fromTooEarly"),
				Problem.with("engagements[2].to", "involvePeople.engagements.toTooFarAhead"));
	}

	@Test
	void theEdgesOfDatesAndNumbersAreAllowed() {
		var id = this.fellshire.aRegisteredProposal();
		var answers = new InvolvePeople(List.of(engagement(LocalDate.of(1900, 1, 1), TODAY.plusYears(2), 10, 10),
				engagement(TODAY, TODAY, 10, null)), null);

		this.desk.involve(id, answers);

		assertThat(this.desk.involvement(id)).contains(answers);
	}

	@Test
	void aSecondAnswerReplacesTheFirst() {
		var id = this.fellshire.aRegisteredProposal();
		this.desk.involve(id, new InvolvePeople(List.of(engagement(), engagement()), null));
		var second = new InvolvePeople(List.of(engagement(TODAY, TODAY, 3, 2)), null);

		this.desk.involve(id, second);

		assertThat(this.desk.involvement(id)).contains(second);
	}

	@Test
	void evidenceAndInvolvementAreWrittenApart() {
		var id = this.fellshire.aRegisteredProposal();

		this.desk.involve(id, new InvolvePeople(List.of(engagement()), null));

		assertThat(this.desk.evidence(id)).isEmpty();
	}

}
