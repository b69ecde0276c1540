package org.dueregard.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.ILinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Carries the language from one public page to the next, in every link that a template
 * writes as {@code @{…}}.
 */
@Component
class LinksInLanguage extends AbstractLinkBuilder {

	/** The pages that are there in both languages. */
	static final Pattern BOTH = Pattern.compile(
			"/(?:\\?.*)?|/accessibility|/glossary|/data|/sign-in|/privacy|/cookies|/verify|/bodies/[^/]*|/comments|/requests(?:/.*)?"
					+ "|/subscriptions/.*" + "|/assessments/(?:(?!\\.(?:json|pdf|odt)).)*");

	private final ILinkBuilder usual = new StandardLinkBuilder();

	@Autowired
	void write(SpringTemplateEngine templates) {
		templates.setLinkBuilder(this);
	}

	@Override
	public @Nullable String buildLink(IExpressionContext context, @Nullable String base,
			@Nullable Map<String, Object> parameters) {
		if (base == null || !LanguageInAddress.isWelsh(context.getLocale()) || !BOTH.matcher(base).matches()) {
			return this.usual.buildLink(context, base, parameters);
		}
		var all = new LinkedHashMap<String, Object>();
		if (parameters != null) {
			all.putAll(parameters);
		}
		all.put(LanguageInAddress.PARAMETER, LanguageInAddress.WELSH.getLanguage());
		return this.usual.buildLink(context, base, all);
	}

}
