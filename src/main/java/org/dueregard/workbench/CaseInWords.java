package org.dueregard.workbench;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.RequestId;
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

	private static final Map<String, String> ELEMENTS = Map.ofEntries(Map.entry("section", "div"),
			Map.entry("dl", "div"), Map.entry("dt", "strong"), Map.entry("dd", "span"), Map.entry("h2", "h4"),
			Map.entry("h3", "h5"), Map.entry("h4", "h6"), Map.entry("h5", "h6"), Map.entry("caption", "p"),
			Map.entry("details", "div"), Map.entry("summary", "strong"));

	private static final Pattern ELEMENT = Pattern
		.compile("(?<=</?)(%s)\\b".formatted(String.join("|", ELEMENTS.keySet())));

	private final AssessmentDesk assessments;

	private final Readings readings;

	private final RequestReading requests;

	private final SpringTemplateEngine templates;

	CaseInWords(AssessmentDesk assessments, Readings readings, RequestReading requests,
			SpringTemplateEngine templates) {
		this.assessments = assessments;
		this.readings = readings;
		this.requests = requests;
		this.templates = templates;
	}

	/**
	 * Nothing of a request for those who may not read it.
	 */
	public String html(CaseId id, Officer reader) {
		if (id instanceof RequestId request) {
			return this.requests.find(request, reader)
				.map((read) -> html("workbench/request-reading", "read", read))
				.orElse("");
		}
		return html((AssessmentId) id);
	}

	public String html(AssessmentId id) {
		return html("workbench/reading", "reading", this.readings.of(this.assessments.get(id)));
	}

	private String html(String template, String name, Object read) {
		var page = this.templates.process(template, Set.of("all"), new Context(Locale.UK, Map.of(name, read)));
		return onOneLine(inPlainElements(page));
	}

	private static String inPlainElements(String page) {
		return ELEMENT.matcher(page.replace("</dt>", ": </dt>"))
			.replaceAll((element) -> String.valueOf(ELEMENTS.get(element.group())));
	}

	/**
	 * Line breaks beside a tag are the template's; the others stand in what people wrote.
	 */
	private static String onOneLine(String html) {
		return html.replaceAll("\\s*\\R\\s*(?=<)|(?<=>)\\s*\\R\\s*", "").replaceAll("\\R", "<br>").strip();
	}

}
