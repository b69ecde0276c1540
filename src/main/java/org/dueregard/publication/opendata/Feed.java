package org.dueregard.publication.opendata;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.dueregard.publication.register.NewsItem;

/**
 * Writes news of the register as an Atom feed (RFC 4287). What is withdrawn stays an
 * entry of the same id that says so, for that is how readers lose the text they hold; few
 * of them know a sign for what is gone (RFC 6721).
 */
final class Feed {

	static final String TYPE = "application/atom+xml";

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

	private final OpenDataSettings site;

	private final XMLStreamWriter xml;

	private Feed(OpenDataSettings site, XMLStreamWriter xml) {
		this.site = site;
		this.xml = xml;
	}

	static void write(FeedPage page, OpenDataSettings site, OutputStream out) {
		try {
			new Feed(site, XML.createXMLStreamWriter(out, "UTF-8")).write(page);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("The feed cannot be written", ex);
		}
	}

	private void write(FeedPage page) throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement("feed");
		this.xml.writeDefaultNamespace(ATOM);
		this.xml.writeAttribute("xml:lang", "en-GB");
		text("id", id(page.search()));
		text("title", page.isSearch() ? "Equality impact assessments: a search" : "Equality impact assessments");
		text("updated", updated(page.items()));
		text("rights", this.site.licenceName() + ", " + this.site.licence());
		link("alternate", "text/html", this.site.site() + page.search());
		for (var link : page.links().entrySet()) {
			link(link.getKey(), TYPE, this.site.site() + link.getValue());
		}
		for (var item : page.items()) {
			entry(item);
		}
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
		this.xml.flush();
	}

	private void entry(NewsItem item) throws XMLStreamException {
		var name = item.reference() + " version " + item.version();
		var page = this.site.page(item.reference(), item.version());
		this.xml.writeStartElement("entry");
		text("id", id("/" + item.reference() + "/" + item.version()));
		text("published", time(item.publishedAt()));
		text("updated", time(item.updatedAt()));
		this.xml.writeStartElement("author");
		text("name", item.bodyName());
		this.xml.writeEndElement();
		link("alternate", "text/html", page);
		if (item.withdrawnAt() != null) {
			text("title", name + " has been withdrawn");
			text("summary", Objects.requireNonNullElse(item.withdrawnReason(), ""));
		}
		else {
			text("title", Objects.requireNonNullElse(item.title(), name));
			text("summary", Objects.requireNonNullElse(item.plainSummary(), ""));
			link("alternate", "application/json", page + ".json");
		}
		this.xml.writeEndElement();
	}

	/**
	 * An id that stays when the site speaks another protocol or the page moves (RFC
	 * 4151).
	 */
	private String id(String what) {
		return "tag:%s,2026:register%s".formatted(this.site.host(), what);
	}

	private static String updated(List<NewsItem> items) {
		return time(items.stream().map(NewsItem::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH));
	}

	private static String time(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private void link(String relation, String type, String address) throws XMLStreamException {
		this.xml.writeEmptyElement("link");
		for (var attribute : Map.of("rel", relation, "type", type, "href", address).entrySet()) {
			this.xml.writeAttribute(attribute.getKey(), attribute.getValue());
		}
	}

	/**
	 * Characters that XML cannot say are left out.
	 */
	private void text(String element, String text) throws XMLStreamException {
		this.xml.writeStartElement(element);
		this.xml.writeCharacters(text.codePoints()
			.filter((each) -> each == '\t' || each == '\n' || each == '\r' || (each >= ' ' && each < 0xD800)
					|| (each > 0xDFFF && each < 0xFFFE) || each > 0xFFFF)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString());
		this.xml.writeEndElement();
	}

}
