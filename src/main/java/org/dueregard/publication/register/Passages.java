package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A page as one reads it aloud: heading after heading, passage after passage.
 */
final class Passages {

	private static final String HEADING = "h1, h2, h3, h4, caption";

	private static final String PASSAGE = "p, li, tr, blockquote, summary, .govuk-summary-list__row";

	private final List<Passage> read = new ArrayList<>();

	private String heading = "";

	private Passages() {
	}

	/**
	 * What stands in the page, in its order.
	 */
	static List<Passage> of(String html) {
		var passages = new Passages();
		var page = Jsoup.parseBodyFragment(html);
		page.select("[aria-hidden=true]").remove();
		passages.read(page.body());
		return List.copyOf(passages.read);
	}

	private void read(Element element) {
		if (element.is(HEADING)) {
			this.heading = element.text();
		}
		else if (element.is(PASSAGE)) {
			keep(element.is("tr, .govuk-summary-list__row") ? String.join(": ", element.children().eachText())
					: element.text());
		}
		else {
			for (var child : element.childNodes()) {
				if (child instanceof Element inner) {
					read(inner);
				}
				else if (child instanceof TextNode text) {
					keep(text.text().strip());
				}
			}
		}
	}

	private void keep(String text) {
		if (!text.isEmpty()) {
			this.read.add(new Passage(this.heading, text));
		}
	}

	/**
	 * A passage and what it stands under.
	 */
	record Passage(String heading, String text) {
	}

}
