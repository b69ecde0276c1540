package org.dueregard.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What can be told from a page by looking at it.
 */
final class Looks {

	private static final Pattern INSIDE = Pattern.compile(
			"\\b(?:org|java|javax|jakarta|com)\\.[a-z]+\\.[a-zA-Z]|[a-z]Exception\\b|ENGINE-\\d|\\tat [a-z]|Apache Tomcat|Whitelabel"
					+ "|\\bACT_[A-Z]{2}_|(?i:\\bselect .{1,80} from act_|jdbc:)");

	private static final Map<String, String> WANTED = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"same-origin|no-referrer", "Permissions-Policy", ".*camera=\\(\\).*", "Cross-Origin-Opener-Policy",
			"same-origin", "Cross-Origin-Embedder-Policy", "require-corp", "Cross-Origin-Resource-Policy",
			"(same|cross)-origin", "X-Frame-Options", "DENY|SAMEORIGIN");

	private final Findings findings;

	Looks(Findings findings) {
		this.findings = findings;
	}

	void at(Page page) {
		this.findings.look(Check.STATUS, page.answer().status() < 500, "%s", page);
		headers(page);
		cookies(page);
		leaks(page);
		caching(page);
		redirect(page);
		if (page.isHtml() && !page.isEngines()) {
			resources(page);
			forms(page);
		}
	}

	private void headers(Page page) {
		WANTED.forEach((name, value) -> {
			var sent = page.answer().all(name);
			this.findings.look(Check.HEADERS, sent.size() == 1 && sent.get(0).matches(value), "%s: %s %s", page, name,
					sent);
		});
		var policy = page.answer().all("Content-Security-Policy");
		this.findings.look(Check.HEADERS, policy.size() == 1, "%s: %s", page, policy);
		if (!page.isEngines()) {
			this.findings.look(Check.HEADERS,
					policy.stream().allMatch((one) -> one.startsWith("default-src 'none'") && !one.contains("unsafe")),
					"%s: %s", page, policy);
		}
		for (var name : List.of("Server", "X-Powered-By", "X-Application-Context")) {
			this.findings.look(Check.LEAKS, page.answer().header(name).isEmpty(), "%s: %s", page, name);
		}
	}

	private void cookies(Page page) {
		var cookies = page.answer().all("Set-Cookie");
		if (page.reader().equals(Page.NOBODY) && isPublic(page)) {
			this.findings.look(Check.COOKIES, cookies.isEmpty(), "%s: %s", page, cookies);
		}
		for (var cookie : cookies) {
			var name = cookie.split("=", 2)[0];
			// Tasklist's own script reads its token
			this.findings.look(Check.COOKIES, cookie.contains("HttpOnly") || name.equals("XSRF-TOKEN"), "%s: %s", page,
					cookie);
			this.findings.look(Check.COOKIES, cookie.contains("SameSite="), "%s: %s", page, name);
		}
	}

	private void leaks(Page page) {
		if (page.isEngines() && page.isHtml()) {
			return;
		}
		var shown = INSIDE.matcher(page.answer().body());
		var found = shown.find() ? shown.group() : "";
		this.findings.look(Check.LEAKS, found.isEmpty(), "%s: %s", page, found);
	}

	private void caching(Page page) {
		var kept = String.join(", ", page.answer().all("Cache-Control"));
		var right = isStyle(page) || isPublic(page) && !isOnePersons(page) && page.answer().status() < 400
				? "no-cache|public, max-age=.*" : isPublic(page) ? "no-cache|no-store" : ".*no-store.*";
		this.findings.look(Check.CACHING, kept.matches(right), "%s: %s", page, kept);
	}

	private void redirect(Page page) {
		page.answer()
			.header("Location")
			.ifPresent((there) -> this.findings.look(Check.REDIRECTS, isHere(there), "%s: %s", page, there));
	}

	static boolean isHere(String location) {
		return location.matches("/(?!/).*|https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?/.*");
	}

	private void resources(Page page) {
		var document = page.document();
		document.select("link[href]:not([rel=alternate]):not([rel=canonical]), img[src], iframe[src], form[action]")
			.forEach((element) -> {
				var there = Optional.of(element.attr("href") + element.attr("src") + element.attr("action")).get();
				this.findings.look(Check.RESOURCES, there.matches("/(?!/).*|"), "%s: %s", page, element);
			});
		if (page.address().endsWith("/html")) {
			return; // a letter, with the styles that mail programs want
		}
		var inline = document.select("script:not([type=application/ld+json]), style, [style], object, embed, base");
		this.findings.look(Check.RESOURCES, inline.isEmpty(), "%s: %s", page, inline);
		var handlers = document.getAllElements()
			.stream()
			.flatMap((element) -> element.attributes().asList().stream())
			.filter((attribute) -> attribute.getKey().startsWith("on")
					|| attribute.getValue().startsWith("javascript:"))
			.toList();
		this.findings.look(Check.RESOURCES, handlers.isEmpty(), "%s: %s", page, handlers);
	}

	private void forms(Page page) {
		page.document().select("form[method=post]").forEach((form) -> {
			var token = form.select("input[type=hidden][name=_csrf]").attr("value");
			this.findings.look(Check.FORMS, !token.isEmpty() || changesNothing(form), "%s: form to %s", page,
					form.attr("action"));
		});
		page.document()
			.select("input[type=password]")
			.forEach((field) -> this.findings.look(Check.FORMS, field.hasAttr("autocomplete"), "%s: %s", page, field));
	}

	/**
	 * A token would need a session, and a session a cookie. What belongs to somebody has
	 * its secret in the address instead.
	 */
	private static boolean changesNothing(Element form) {
		return form.attr("action").matches("/(verify|requests/.*?)(\\?lang=cy)?|/subscriptions/.*");
	}

	private static boolean isPublic(Page page) {
		return page.path()
			.matches("/|/(assessments|bodies|api|schemas|sitemap|requests)/.*"
					+ "|/(accessibility|glossary|privacy|cookies|verify|data|requests|comments)"
					+ "|/(register|feed|catalog|robots)\\.[a-z]+")
				|| isStyle(page);
	}

	private static boolean isOnePersons(Page page) {
		return page.path().startsWith("/requests/");
	}

	private static boolean isStyle(Page page) {
		return page.answer().status() < 300 && page.path().matches(".*\\.(css|svg|png|ico|woff2?)");
	}

}
