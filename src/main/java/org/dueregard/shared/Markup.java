package org.dueregard.shared;

import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as the HTML of our pages. HTML in it is shown as it stands, and a link to a
 * script leads nowhere.
 */
public final class Markup {

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.attributeProviderFactory((context) -> (node, tag, attributes) -> {
			var style = style(node);
			if (style != null) {
				attributes.put("class", style);
			}
		})
		.build();

	private Markup() {
	}

	public static String html(String markdown) {
		var document = PARSER.parse(markdown);
		document.accept(new BelowThePageHeading());
		return RENDERER.render(document);
	}

	private static @Nullable String style(Node node) {
		if (node instanceof Heading heading) {
			return List.of("govuk-heading-m", "govuk-heading-s").get(Math.min(heading.getLevel() - 2, 1));
		}
		if (node instanceof Paragraph) {
			return "govuk-body";
		}
		if (node instanceof BulletList) {
			return "govuk-list govuk-list--bullet";
		}
		if (node instanceof OrderedList) {
			return "govuk-list govuk-list--number";
		}
		return (node instanceof Link) ? "govuk-link" : null;
	}

	/**
	 * The page has its one heading of the first level: its title.
	 */
	private static final class BelowThePageHeading extends AbstractVisitor {

		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(heading.getLevel() + 1, 6));
		}

	}

}
