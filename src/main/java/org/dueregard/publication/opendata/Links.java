package org.dueregard.publication.opendata;

import java.util.ArrayList;

/**
 * Where the other pages of an answer are (RFC 8288).
 */
final class Links {

	private Links() {
	}

	static String of(ApiQuestion question, int total, OpenDataSettings site) {
		var pages = question.pages(total);
		var links = new ArrayList<String>();
		links.add(link("first", 1, question, site));
		if (question.page() > 1) {
			links.add(link("prev", Math.min(question.page() - 1, pages), question, site));
		}
		if (question.page() < pages) {
			links.add(link("next", question.page() + 1, question, site));
		}
		links.add(link("last", pages, question, site));
		return String.join(", ", links);
	}

	private static String link(String relation, int page, ApiQuestion question, OpenDataSettings site) {
		return "<%s%s>; rel=\"%s\"".formatted(site.site(), question.address(page), relation);
	}

}
