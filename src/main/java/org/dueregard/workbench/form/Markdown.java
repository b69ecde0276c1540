package org.dueregard.workbench.form;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.shared.Markup;

import org.springframework.web.util.HtmlUtils;

/**
 * Words of a form as HTML. Answers are filled in after rendering, as text: nothing an
 * officer wrote becomes markup.
 */
final class Markdown {

	private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

	private Markdown() {
	}

	static boolean saysMoreThanNames(String markdown) {
		return NAME.matcher(markdown).replaceAll("").contains("{{");
	}

	static String html(String markdown, Map<String, Object> answers) {
		return NAME.matcher(Markup.html(markdown))
			.replaceAll((name) -> Matcher
				.quoteReplacement(HtmlUtils.htmlEscape(Wording.plain(answers.get(name.group(1))), "UTF-8")));
	}

}
