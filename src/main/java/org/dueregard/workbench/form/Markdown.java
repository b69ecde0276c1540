package org.dueregard.workbench.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

import org.springframework.web.util.HtmlUtils;

/**
 * Words of a form as HTML. Answers are filled in after rendering, as text: nothing an
 * officer wrote becomes markup.
 */
final class Markdown {

	private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

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

	private Markdown() {
	}

	static boolean saysMoreThanNames(String markdown) {
		return NAME.matcher(markdown).replaceAll("").contains("{{");
	}

	static String html(String markdown, Map<String, Object> answers) {
		var document = PARSER.parse(markdown);
		document.accept(new BelowThePageHeading());
		return NAME.matcher(RENDERER.render(document))
			.replaceAll((name) -> Matcher
				.quoteReplacement(HtmlUtils.htmlEscape(Wording.plain(answers.get(name.group(1))), "UTF-8")));
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
	 * The page has its one heading of the first level: the title of the form.
	 */
	private static final class BelowThePageHeading extends AbstractVisitor {

		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(heading.getLevel() + 1, 6));
		}

	}

}
