package org.dueregard.scan;

import java.util.List;
import java.util.stream.Stream;

import org.dueregard.RawHttp.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What somebody got at an address.
 *
 * @param reader role or name; {@link #NOBODY} for who is not signed in
 */
record Page(String reader, String address, Answer answer) {

	static final String NOBODY = "nobody";

	/**
	 * The address without what varies from case to case, so that a few of a kind stand
	 * for all.
	 */
	static String kind(String address) {
		return address.replaceAll("EIA-\\d{4}-\\d+", "{reference}")
			.replaceAll("[0-9a-f]{8}-[0-9a-f-]{20,}", "{id}")
			.replaceAll("=[^&]*", "=")
			.replaceAll("/\\d+(?=/|$)", "/{n}");
	}

	String kind() {
		return kind(this.address);
	}

	String path() {
		return this.address.replaceAll("[?#].*", "");
	}

	boolean isHtml() {
		return this.answer.header("Content-Type").orElse("").startsWith("text/html");
	}

	/**
	 * A page of Tasklist, Cockpit or Admin, or what those are told.
	 */
	boolean isEngines() {
		return this.address.startsWith("/camunda/");
	}

	Document document() {
		return Jsoup.parse(this.answer.body());
	}

	/**
	 * Where its links, styles, pictures and frames lead within this site.
	 */
	List<String> links() {
		if (!isHtml() || isEngines()) {
			return List.of();
		}
		var all = document().select("[href], [src]");
		return Stream.concat(all.eachAttr("href").stream(), all.eachAttr("src").stream())
			.map((link) -> link.replaceAll("#.*", ""))
			.filter((link) -> link.startsWith("/") && !link.startsWith("//"))
			.toList();
	}

	@Override
	public String toString() {
		return "%s (%s, %d)".formatted(this.address, this.reader, this.answer.status());
	}

}
