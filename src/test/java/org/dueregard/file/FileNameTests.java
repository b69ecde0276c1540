package org.dueregard.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of files are kept as officers know them, but for what could lead elsewhere or
 * deceive.
 */
class FileNameTests {

	private static final Pattern CODE = Pattern.compile("\\\\u([0-9A-F]{4})");

	@ParameterizedTest
	@CsvSource({ "Survey 2026.pdf,Survey 2026.pdf", "../../etc/passwd.txt,passwd.txt", "..\\..\\boot.csv,boot.csv",
			"C:\\Users\\Me\\Report.docx,Report.docx", "/etc/cron.d/x.txt,x.txt", "a\\u0000b.pdf,ab.pdf",
			"line\\u000Abreak\\u000D.pdf,linebreak.pdf", "annual\\u202Efdp.exe,annualfdp.exe",
			"\\u2066a\\u2069\\uFEFF.txt,a.txt", "para\\u2029graph.txt,paragraph.txt",
			"Crynodeb Ŵythnos.odt,Crynodeb Ŵythnos.odt", "الاستبيان.pdf,الاستبيان.pdf",
			"می\\u200Cخواهم.pdf,می\\u200Cخواهم.pdf", "👩\\u200D🦽 🎉.png,👩\\u200D🦽 🎉.png",
			"e\\u0301t\\u00E9.txt,été.txt", "'  many   spaces .pdf. . ',many spaces .pdf", ".htaccess,.htaccess",
			"..,''", "dir/,''", "\\uD800half.txt,half.txt" })
	void namesAreMadeSafe(String given, String kept) {
		assertThat(FileName.clean(unescaped(given))).isEqualTo(unescaped(kept));
	}

	@Test
	void aNameOfThreeHundredLettersKeepsItsEnding() {
		assertThat(FileName.clean("😀".repeat(300) + ".docx")).isEqualTo("😀".repeat(145) + ".docx");
		assertThat(FileName.clean("a." + "b".repeat(300))).hasSize(FileName.LONGEST);
		assertThat(FileName.clean("c".repeat(300))).hasSize(FileName.LONGEST);
	}

	private static String unescaped(String text) {
		return CODE.matcher(text)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
	}

}
