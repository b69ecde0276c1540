package org.dueregard.publication.disclosure;

import java.time.Duration;
import java.util.List;

import org.dueregard.publication.disclosure.PersonalData.Found;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PersonalDataTests {

	private static final DisclosureCheck CHECK = check(SmallNumbers.USUAL);

	@ParameterizedTest(name = "{1} is found as {0}")
	@CsvSource({ "EMAIL, jo.bloggs@fellshire.example", "EMAIL, jo+work@mail.fellshire.gov.uk",
			"EMAIL, їжак@приклад.укр", "EMAIL, jo (at) fellshire.example", "TELEPHONE, 01632 960123",
			"TELEPHONE, (01632) 960 123", "TELEPHONE, 01632960123", "TELEPHONE, 020 7946 0123",
			"TELEPHONE, 07700-900-123", "TELEPHONE, +44 20 7946 0123", "TELEPHONE, +44 (0)20 7946 0123",
			"TELEPHONE, 0044 7700 900123", "TELEPHONE, 0800 123 456", "NATIONAL_INSURANCE_NUMBER, QQ123456C",
			"NATIONAL_INSURANCE_NUMBER, AB 12 34 56 D", "NATIONAL_INSURANCE_NUMBER, ab123456c", "POSTCODE, SW1A 1AA",
			"POSTCODE, M1 1AE", "POSTCODE, ca119zz", "POSTCODE, EC1A1BB", "POSTCODE, W1A 0AX", "NAME, Mrs Thwaite",
			"NAME, Cllr J. Thwaite", "NAME, Dr Ada Thwaite-Moss", "NAME, Fatima Thwaite", "NAME, Siân O’Thwaite",
			"FEW_PEOPLE, one wheelchair user", "FEW_PEOPLE, 3 children", "FEW_PEOPLE, two young disabled women",
			"FEW_PEOPLE, four members of staff", "FEW_PEOPLE, the only wheelchair user" })
	void personalDataIsFoundWithinASentence(PersonalData kind, String text) {
		assertThat(CHECK.in("Ask here: " + text + ", she knows.")).containsExactly(new Found(kind, text));
		assertThat(CHECK.in("(" + text + ")")).extracting(Found::kind).containsExactly(kind);
	}

	@ParameterizedTest
	@CsvSource({ "Ask Mrs Thwaite about it, Mrs Thwaite", "Then Fatima Thwaite came, Fatima Thwaite",
			"The Fellshire Fatima Thwaite knew, Fatima Thwaite", "In Thornby Dr Thwaite, Dr Thwaite",
			"Thank You Cllr J. Thwaite, Cllr J. Thwaite" })
	void aWordWrittenLargeBeforeANameDoesNotHideIt(String text, String name) {
		assertThat(CHECK.in(text)).containsExactly(new Found(PersonalData.NAME, name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "EIA-2026-000123", "EIA-2026-012345 2026", "2026-11-22", "02/03/2026",
			"02.03.2026 01.04.2026", "01-04-2026 05-06-2026", "09:00 to 17:30", "1,234,567", "£1 234 567 890",
			"0.123456789012", "0306406152", "05 10 15 20 25 30",
			"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
			"https://data.example/01632960123/SW1A1AA", "Equality Act 2010 s.149(1)(a)", "[2008] EWHC 3158",
			"the M1 motorway", "Thornby TH1", "M1 1st floor", "of 10 20 30 a month", "under 16s", "PM2.5", "@fellshire",
			"FP/2026/12", "Cabinet minute 47/26", "0 1 2 3 4 5 6 7 8 9", "UPRN 010090000000", "Victoria Road",
			"Charlotte Mason College", "St James Park", "Grace and favour", "mark the day", "Mr", "14 carers",
			"3,000 people", "one in four people", "one of the residents", "fewer than 5 people", "two libraries",
			"3 buses for people", "thirty-three residents", "five residents" })
	void whatOnlyLooksLikeItIsLeftAlone(String text) {
		assertThat(CHECK.in("See " + text + ".")).isEmpty();
	}

	@ParameterizedTest(name = "hidden below {0}: \"{1}\" is found: {2}")
	@CsvSource({ "10, 9 residents, true", "10, nine residents, true", "10, 10 residents, false",
			"10, ten residents, false", "3, two residents, true", "3, three residents, false", "1, 2 residents, false",
			"1, one resident, true", "1, the only resident, true", "50, forty-nine older residents, true",
			"50, 49 residents, true", "50, forty-one of the residents, false", "50, 1.5 residents, false",
			"100, ninety-nine residents, true" })
	void howFewIsTooFewIsForTheBodyToSay(int hiddenBelow, String text, boolean found) {
		assertThat(check(new SmallNumbers(hiddenBelow, 1)).in("We met " + text + "."))
			.isEqualTo(found ? List.of(new Found(PersonalData.FEW_PEOPLE, text)) : List.of());
	}

	@Test
	void anEmailAddressWithinAWebAddressIsFound() {
		assertThat(CHECK.in("https://fellshire.example/ask?to=jo%40fellshire.example"))
			.containsExactly(new Found(PersonalData.EMAIL, "to=jo%40fellshire.example".substring(3)));
	}

	@Test
	void aNumberBrokenOverTwoLinesIsFound() {
		assertThat(CHECK.in("Ring 01632\n960123.")).containsExactly(new Found(PersonalData.TELEPHONE, "01632 960123"));
	}

	@Test
	void everyPieceIsFound() {
		var text = "a@b.example, c@d.example, 01632 960123 and M1 1AE";

		assertThat(CHECK.in(text)).extracting(Found::text)
			.containsExactly("a@b.example", "c@d.example", "01632 960123", "M1 1AE");
		assertThat(PersonalData.removedFrom(text)).isEqualTo(
				"[personal data removed], [personal data removed], [personal data removed] and [personal data removed]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "0", "a.", "01", "A1", " ", "(at)", "+44" })
	void twentyThousandCharactersAreReadAtOnce(String unit) {
		var longest = unit.repeat(20_000 / unit.length());

		assertTimeout(Duration.ofSeconds(2), () -> CHECK.in(longest));
	}

	private static DisclosureCheck check(SmallNumbers rule) {
		var nobody = Numbered.assessment(0, 0, 0, 0, 0);
		return new DisclosureCheck(nobody, NumbersTold.of(nobody, rule), rule);
	}

}
