package org.dueregard.publication.opendata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No text of a case is calculated by the spreadsheet of whoever opens it.
 */
class SafeCellTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1+1|cmd", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tname", " =1", "\u00A0=1",
			"\u3000=1", "\uFEFF=1", "\u200B+1", "\u0000=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20SUM", "\u22121",
			"|cmd", "%0A=1", "  \n\t-x" })
	void whatWouldBeginAFormulaHasAnApostropheBeforeIt(String text) {
		assertThat(SafeCell.of(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Close Thornby library", "a=b", "5 - 3", "T\u0177'r dref", "'=1", "\"=1\"",
			"2026-03-02", "(=1)", "\u2013 a dash", "EIA-2026-000001" })
	void otherTextsStayAsTheyAre(String text) {
		assertThat(SafeCell.of(text)).isEqualTo(text);
	}

	@Test
	void aLongTextOfBlanksIsReadSoon() {
		assertThat(SafeCell.of(" ".repeat(200_000) + "x")).endsWith("x").startsWith(" ");
	}

}
