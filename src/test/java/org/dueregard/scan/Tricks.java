package org.dueregard.scan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/**
 * What can be told from a page only by trying.
 */
final class Tricks {

	/** Harmless, and noticed where it comes back as it was sent. */
	/** Not published, or withdrawn since. */
	private static final Set<Integer> NOTHING_TO_READ = Set.of(404, 410);

	private static final String MARK = "zq9\"'<i>";

	private static final List<String> FILES = List.of("/.git/HEAD", "/.env", "/WEB-INF/web.xml",
			"/META-INF/MANIFEST.MF", "/application.yaml", "/h2-console", "/actuator", "/actuator/env",
			"/actuator/heapdump", "/actuator/loggers", "/webjars/", "/webjars/govuk-frontend/", "/webjars/camunda/",
			"/camunda/", "/camunda/lib/", "/due-regard.css.map",
			"/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css.map",
			"/webjars/govuk-frontend/5.14.0/package.json", "/static/", "/templates/layout.html", "/swagger-ui.html",
			"/v3/api-docs", "/console", "/index.php", "/engine-rest/engine", "/engine-rest/openapi.json");

	private final Site site;

	private final Findings findings;

	Tricks(Site site, Findings findings) {
		this.site = site;
		this.findings = findings;
	}

	/**
	 * Tries all at a page of a kind not tried before.
	 */
	void at(Page page) {
		methods(page);
		paths(page);
		question(page);
		if (page.isHtml() && !page.isEngines()) {
			page.document().select("form").forEach((form) -> form(page, form));
		}
	}

	private void methods(Page page) {
		for (var method : List.of("TRACE", "FOO", "PUT", "DELETE", "PATCH", "PROPFIND")) {
			var answer = this.site.send(page.reader(), method, page.address(), "");
			this.findings.look(Check.METHODS, isTurnedBack(answer), "%s %s", method, answer);
		}
		var options = this.site.send(page.reader(), "OPTIONS", page.address(), "");
		this.findings.look(Check.METHODS, !options.answer().header("Allow").orElse("").contains("TRACE"), "%s",
				options);
		this.findings.look(Check.STATUS, options.answer().status() < 500, "OPTIONS %s", options);
	}

	private void paths(Page page) {
		for (var trick : List.of("/..;%s", "/%%2e%%2e%s", "/x/..%%2f..%s", "/%%252e%%252e%s", "/%s", "/./%s",
				"%s;jsessionid=0", "%s%%00", "%s/..;/", "%s%%zz", "%s%%5c..%%5c")) {
			var answer = this.site.open(page.reader(), trick.formatted(page.path()));
			this.findings.look(Check.PATHS, isTurnedBack(answer), "%s", answer);
		}
	}

	/**
	 * Puts the mark in the place of every answer to a question in the address, and asks a
	 * few that are often asked.
	 */
	private void question(Page page) {
		var asked = page.address().contains("?")
				? page.address().replaceAll("=[^&]*", "=" + encoded(MARK)) + "&" + encoded(MARK) + "=1"
				: page.path() + "?q=" + encoded(MARK) + "&url=//elsewhere.example&continue=//elsewhere.example"
						+ "&redirect=//elsewhere.example&" + encoded(MARK) + "=1";
		escaped(this.site.open(page.reader(), asked));
		escaped(this.site.open(page.reader(), page.path() + "/" + encoded(MARK)));
	}

	/**
	 * Sends a form with the mark in every field, unless that could do something.
	 */
	private void form(Page page, Element form) {
		var action = form.attr("action");
		if (action.matches(".*(sign-out|claim|withdraw)")) {
			return;
		}
		var fields = form.select("input[name], textarea[name], select[name]")
			.stream()
			.map((field) -> field.attr("name") + "="
					+ encoded(field.attr("type").equals("hidden") ? field.attr("value") : MARK))
			.distinct()
			.collect(Collectors.joining("&"));
		if (fields.contains(encoded(MARK))) {
			escaped(form.attr("method").equals("post")
					? this.site.send(page.reader(), "POST", action.isEmpty() ? page.address() : action, fields,
							"Content-Type: application/x-www-form-urlencoded")
					: this.site.open(page.reader(), (action.isEmpty() ? page.path() : action) + "?" + fields));
		}
	}

	private void escaped(Page page) {
		this.findings.look(Check.STATUS, page.answer().status() < 500, "%s", page);
		this.findings.look(Check.REFLECTION,
				!page.isHtml() || !page.answer().body().contains("zq9\"") && !page.answer().body().contains("<i>"),
				"%s", page);
		page.answer()
			.header("Location")
			.ifPresent((there) -> this.findings.look(Check.REDIRECTS,
					Looks.isHere(there) && !there.contains("elsewhere.example"), "%s: %s", page, there));
	}

	/**
	 * What belongs to no page.
	 */
	void atTheSite() {
		for (var file : FILES) {
			var answer = this.site.open(Page.NOBODY, file);
			this.findings.look(Check.FILES, isTurnedBack(answer), "%s", answer);
		}
		for (var header : List.of("Host: elsewhere.example", "X-Forwarded-Host: elsewhere.example",
				"Forwarded: host=elsewhere.example")) {
			var answer = this.site.send(Page.NOBODY, "GET", "/workbench", "", header);
			this.findings.look(Check.REDIRECTS,
					isTurnedBack(answer) && !answer.answer().toString().contains("elsewhere.example"), "%s: %s", header,
					answer);
		}
	}

	void unpublished(String reference) {
		for (var address : List.of("/assessments/%s", "/assessments/%s.json", "/assessments/%s/v/1",
				"/assessments/%s/v/1.json")) {
			var answer = this.site.open(Page.NOBODY, address.formatted(reference));
			this.findings.look(Check.UNPUBLISHED, NOTHING_TO_READ.contains(answer.answer().status()), "%s", answer);
		}
	}

	private static boolean isTurnedBack(Page page) {
		var status = page.answer().status();
		return status >= 400 && status < 500
				|| status == 302 && page.answer().header("Location").orElse("").endsWith("/sign-in");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
