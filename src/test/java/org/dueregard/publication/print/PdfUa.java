package org.dueregard.publication.print;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Reads a PDF as veraPDF does, by the rules of PDF/UA-1.
 */
public final class PdfUa {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfUa() {
	}

	/**
	 * The rules it breaks, each once.
	 */
	public static List<String> brokenRules(byte[] pdf) throws Exception {
		try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
				var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
			var result = validator.validate(parser);
			var broken = result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> "%s-%d %s".formatted(assertion.getRuleId().getClause(),
						assertion.getRuleId().getTestNumber(), assertion.getMessage()))
				.distinct()
				.toList();
			return broken.isEmpty() && !result.isCompliant() ? List.of("It is not compliant") : broken;
		}
	}

}
