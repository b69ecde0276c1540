package org.dueregard.workbench;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.AssessmentId;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The whole case as the forms in Tasklist show it: the page one reads in the workbench,
 * in the few HTML elements that Camunda Forms let through and on one line, so that their
 * Markdown leaves it alone.
 */
@Component
public class CaseInWords {

	private static final Map<String, String> ELEMENTS = Map.of("section", "div", "dl", "div", "dt", "strong", "dd",
			"span", "h3", "h5", "h2", "h4", "caption", "p", "details", "div", "summary", "strong");

	private final AssessmentDesk assessments;

	private final Readings readings;

	private final SpringTemplateEngine templates;

	CaseInWords(AssessmentDesk assessments, Readings readings, SpringTemplateEngine templates) {
		this.assessments = assessments;
		this.readings = readings;
		this.templates = templates;
	}

	public String html(AssessmentId id) {
		var assessment = this.assessments.get(id);
		var context = new Context(Locale.UK, Map.of("reading", this.readings.of(assessment)));
		var page = this.templates.process("workbench/reading", Set.of("all"), context);
		return onOneLine(inPlainElements(page));
	}

	private static String inPlainElements(String page) {
		var plain = page.replace("</dt>", ": </dt>");
		for (var element : ELEMENTS.entrySet()) {
			plain = plain.replaceAll("<(/?)%s\\b".formatted(element.getKey()), "<$1" + element.getValue());
		}
		return plain;
	}

	/**
	 * Line breaks beside a tag are the template's; the others stand in what people wrote.
	 */
	private static String onOneLine(String html) {
		return html.replaceAll("\\s*\\R\\s*(?=<)|(?<=>)\\s*\\R\\s*", "").replaceAll("\\R", "<br>").strip();
	}

}
