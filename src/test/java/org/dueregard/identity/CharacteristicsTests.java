package org.dueregard.identity;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The set of characteristics is the law's, the body's own, and that of its day.
 */
@DueRegardTest
@Transactional
class CharacteristicsTests {

	private static final BodyId COUNCIL = new BodyId(County.COUNCIL);

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Characteristic CARERS = new Characteristic(new CharacteristicCode("carers"), "Carers", false);

	@Autowired
	Characteristics characteristics;

	@Autowired
	AssessmentDesk assessments;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@BeforeEach
	void settle() {
		this.county.settle();
	}

	@Test
	void theNineOfTheEqualityActAreBuiltIn() {
		assertThat(this.characteristics.of(COUNCIL, TODAY)).extracting(Characteristic::label)
			.containsExactly("Age", "Disability", "Gender reassignment", "Marriage and civil partnership",
					"Pregnancy and maternity", "Race", "Religion or belief", "Sex", "Sexual orientation");
	}

	@Test
	void onlyMarriageAndCivilPartnershipIsBoundToTheFirstAim() {
		assertThat(this.characteristics.of(COUNCIL, TODAY)).filteredOn(Characteristic::firstAimOnly)
			.extracting(Characteristic::label)
			.containsExactly("Marriage and civil partnership");
	}

	@Test
	void northernIrelandHasTheNineOfItsOwnAct() {
		assertThat(labels(new BodyId(County.LOUGH), TODAY)).hasSize(9)
			.contains("Political opinion", "Persons with and without dependants")
			.doesNotContain("Gender reassignment");
	}

	@Test
	void aBodyAddsItsOwnFromADayOn() {
		this.characteristics.add(COUNCIL, CARERS, TODAY);

		assertThat(labels(COUNCIL, TODAY.minusDays(1))).doesNotContain("Carers");
		assertThat(labels(COUNCIL, TODAY)).endsWith("Carers");
		assertThat(labels(new BodyId(County.TRUST), TODAY)).doesNotContain("Carers");
	}

	@Test
	void anOldCaseKeepsTheSetOfItsDay() {
		this.characteristics.add(COUNCIL, CARERS, TODAY);
		var before = this.casework.register(County.COUNCIL, Answered.proposal()).assessment().id();

		this.characteristics.end(COUNCIL, CARERS.code(), TODAY);

		assertThat(this.assessments.characteristics(before)).contains(CARERS);
		assertThat(labels(COUNCIL, TODAY.plusDays(1))).doesNotContain("Carers");
	}

	private List<String> labels(BodyId body, LocalDate day) {
		return this.characteristics.of(body, day).stream().map(Characteristic::label).toList();
	}

}
