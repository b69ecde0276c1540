package org.dueregard.publication.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.NewsItem;

/**
 * Fifty pieces of news, and where the others are (RFC 5005).
 *
 * @param search the address of the same question on the page of the register
 * @param links by relation, the pages of the feed
 */
record FeedPage(String search, boolean isSearch, List<NewsItem> items, Map<String, String> links) {

	static final int SIZE = 50;

	static int pages(int total) {
		return Math.max(1, (total + SIZE - 1) / SIZE);
	}

	static FeedPage of(Asked asked, List<NewsItem> items, int page, int pages) {
		var links = new LinkedHashMap<String, String>();
		links.put("self", address(asked, page));
		links.put("first", address(asked, 1));
		if (page > 1) {
			links.put("previous", address(asked, page - 1));
		}
		if (page < pages) {
			links.put("next", address(asked, page + 1));
		}
		links.put("last", address(asked, pages));
		return new FeedPage(asked.address(1), !asked.isEmpty(), items, links);
	}

	private static String address(Asked asked, int page) {
		return "/feed.atom" + asked.query(page);
	}

}
