package org.dueregard.publication.disclosure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedactionTests {

	@Test
	void everyOccurrenceGivesWayToTheReason() {
		var redaction = Redaction.of("Mrs Thwaite", "names a resident");

		assertThat(redaction.applyTo("Mrs Thwaite said so. So Mrs Thwaite said."))
			.isEqualTo("[redacted: names a resident] said so. So [redacted: names a resident] said.");
	}

	@Test
	void passagesThatOverlapLeaveNothingOver() {
		var redaction = Redaction.of("Mrs Thwaite of\nThwaite of Thornby", "r");

		assertThat(redaction.applyTo("It was Mrs Thwaite of Thornby.")).isEqualTo("It was [redacted: r].");
	}

	@Test
	void aPassageIsFoundAcrossALineBreak() {
		assertThat(Redaction.of("Mrs Thwaite", "r").applyTo("Mrs\r\n\u00A0Thwaite")).isEqualTo("[redacted: r]");
	}

	@Test
	void aPassageIsTakenLiterally() {
		assertThat(Redaction.of("$1 (a|b)", "\\0 $2").applyTo("It cost $1 (a|b), not a."))
			.isEqualTo("It cost [redacted: \\0 $2], not a.");
	}

	@Test
	void aPassageThatStandsNowhereIsNamed() {
		var redaction = Redaction.of("here\n\n  nowhere  \n", "r");

		assertThat(redaction.notIn(List.of("here", "there"))).containsExactly("nowhere");
	}

	@Test
	void everyPassageHasItsOwnReason() {
		var redaction = Redaction.of("Mrs Thwaite", "names a resident")
			.and(List.of(new Redaction.Passage("CA11 9ZZ", "a full postcode")));

		assertThat(redaction.applyTo("Mrs Thwaite, CA11 9ZZ"))
			.isEqualTo("[redacted: names a resident], [redacted: a full postcode]");
		assertThat(redaction.reasons()).isEqualTo("names a resident; a full postcode");
	}

	@Test
	void aNumberIsNeverCutInTwo() {
		assertThat(Redaction.of("4 carers", "r").applyTo("14 carers and 4 carers"))
			.isEqualTo("14 carers and [redacted: r]");
	}

	@Test
	void aReasonThatRepeatsThePassageIsNamed() {
		assertThat(Redaction.of("Mrs Thwaite", "Mrs Thwaite is a resident").repeatedByReason())
			.containsExactly("Mrs Thwaite");
	}

	@Test
	void blankLinesRedactNothing() {
		assertThat(Redaction.of(" \n ", null)).isEqualTo(Redaction.NONE);
		assertThat(Redaction.NONE.applyTo("text")).isEqualTo("text");
	}

}
