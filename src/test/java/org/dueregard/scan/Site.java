package org.dueregard.scan;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.dueregard.RawHttp;
import org.dueregard.RawHttp.Answer;

/**
 * The running application, and the sessions of those who read it.
 */
final class Site {

	private static final int OF_A_KIND = 2;

	private static final String PEOPLE = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

	private static final List<String> EVERYWHERE = List.of("/", "/workbench", "/sign-in?failed", "/sign-in?signedOut",
			"/no/such/page", "/error", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
			"/camunda/app/admin/default/", "/camunda/app/welcome/default/",
			"/camunda/api/engine/engine/default/task/count", "/camunda/api/admin/auth/user/default",
			"/engine-rest/task", "/actuator/health", "/.well-known/security.txt", "/robots.txt", "/favicon.ico",
			"/demo/inbox");

	private final RawHttp http;

	private final Map<String, String> sessions = new HashMap<>();

	Site(URI home) {
		this.http = new RawHttp(home);
	}

	void signIn(String reader, String password) {
		this.sessions.put(reader, this.http.signIn(reader, password));
	}

	Collection<String> officers() {
		return List.copyOf(this.sessions.keySet());
	}

	Page open(String reader, String address) {
		return send(reader, "GET", address, "");
	}

	Page send(String reader, String method, String address, String body, String... headers) {
		var all = new ArrayList<>(List.of(PEOPLE));
		if (this.sessions.containsKey(reader)) {
			all.add(this.sessions.get(reader));
		}
		all.addAll(List.of(headers));
		Answer answer = this.http.send(method, address, all, body);
		return new Page(reader, address, answer);
	}

	/**
	 * Goes from the first page to all that it leads to, a few of each kind.
	 */
	List<Page> crawl(String reader) {
		var pages = new ArrayList<Page>();
		var waiting = new ArrayDeque<>(EVERYWHERE);
		var seen = new HashSet<>(EVERYWHERE);
		var ofKind = new HashMap<String, Integer>();
		while (!waiting.isEmpty()) {
			var page = open(reader, waiting.poll());
			pages.add(page);
			for (var link : page.links()) {
				if (seen.add(link) && ofKind.merge(Page.kind(link), 1, Integer::sum) <= OF_A_KIND) {
					waiting.add(link);
				}
			}
		}
		return pages;
	}

}
