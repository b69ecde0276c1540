package org.dueregard.publication.register;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import jakarta.servlet.ServletContext;
import org.dueregard.publication.document.CanonicalJson;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * By what a page is known to be printed as this application prints it: the hash of all
 * its classes, templates and messages and of how the site is set up. Nothing that a page
 * is made of can be forgotten in it, so every release prints its pages itself.
 */
@Component
class PageEdition {

	private static final List<String> MADE_OF = List.of("classpath*:org/dueregard/**/*.class",
			"classpath*:templates/**/*.html", "classpath*:messages/*.properties");

	private final String sha256;

	private final Instant since;

	PageEdition(PublicSite site, ServletContext server, Clock clock) throws IOException {
		this.since = clock.instant();
		var resources = new PathMatchingResourcePatternResolver();
		var made = new TreeSet<String>();
		for (var kind : MADE_OF) {
			for (var each : resources.getResources(kind)) {
				try (var content = each.getInputStream()) {
					made.add(CanonicalJson.sha256(content));
				}
			}
		}
		made.addAll(Arrays.asList(site.toString(), server.getContextPath()));
		this.sha256 = CanonicalJson.sha256(String.join("\n", made));
	}

	String sha256() {
		return this.sha256;
	}

	/**
	 * When the page of a version last said something else, as far as can be told by a
	 * date: the application before this one may have printed it otherwise.
	 */
	Instant changedAt(Standing standing) {
		return standing.changedAt().isBefore(this.since) ? this.since : standing.changedAt();
	}

	/**
	 * Another one for every other page.
	 */
	String printedFor(Standing standing, PageLanguage language) {
		return printedFor(this.sha256, standing, language);
	}

	static String printedFor(String edition, Standing standing, PageLanguage language) {
		return CanonicalJson.sha256(String.join("\n", edition, standing.toString(), language.code()));
	}

}
