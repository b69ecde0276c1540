package org.dueregard.publication.print;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dueregard.publication.document.PublishedAssessment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets the published document in HTML, from which both formats are printed.
 */
@Component
class Typesetter {

	private final ITemplateEngine templates;

	private final String site;

	Typesetter(ITemplateEngine templates, @Value("${due-regard.public-address}") URI site) {
		this.templates = templates;
		this.site = site.toString().replaceFirst("/+$", "");
	}

	Document set(PublishedAssessment published) {
		var reference = published.assessment().reference();
		var address = "%s/assessments/%s/v/%d".formatted(this.site, reference, published.version());
		return Jsoup.parse(this.templates.process("publication/document",
				new Context(Locale.UK, Map.of("published", published, "address", address, "prose", new Paragraphs()))));
	}

	/**
	 * Cuts what officers wrote into paragraphs.
	 */
	static final class Paragraphs {

		/**
		 * Every line that says something is one.
		 */
		public List<String> in(@Nullable String text) {
			return (text != null) ? text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList()
					: List.of();
		}

	}

}
