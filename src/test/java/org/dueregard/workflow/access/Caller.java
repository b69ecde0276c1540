package org.dueregard.workflow.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.dueregard.Visitor;

/**
 * Somebody who asks one route after another: in the session of a browser, or as a system
 * where the engine knows no session.
 */
final class Caller {

	/** Who has not signed in. */
	static final String NOBODY = "nobody";

	private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

	private final String as;

	private final Supplier<Visitor> browsers;

	private final Visitor browser;

	/** A system keeps no cookies of the browser's. */
	private final Visitor system;

	private final String token;

	private Caller(String as, Supplier<Visitor> browsers) throws Exception {
		this.as = as;
		this.browsers = browsers;
		this.browser = browsers.get();
		this.system = browsers.get();
		if (!as.equals(NOBODY)) {
			this.browser.signIn(as);
		}
		this.token = this.browser.get("/camunda/app/tasklist/default/")
			.headers()
			.allValues("Set-Cookie")
			.stream()
			.map(TOKEN::matcher)
			.filter((cookie) -> cookie.find())
			.map((cookie) -> cookie.group(1))
			.findFirst()
			.orElse("none");
	}

	static Caller as(String officer, Supplier<Visitor> browsers) throws Exception {
		return new Caller(officer, browsers);
	}

	String as() {
		return this.as;
	}

	/**
	 * Asks; what ends a session is asked in another one.
	 */
	Answer ask(String route, Place place) throws Exception {
		if (route.endsWith("/logout") || route.endsWith("/sign-out")) {
			return new Caller(this.as, this.browsers).askHere(route, place);
		}
		return askHere(route, place);
	}

	private Answer askHere(String route, Place place) throws Exception {
		var method = route.split(" ")[0];
		if (method.equals("POST") && !place.isOfTheEngine()) {
			return answer(route, place, this.browser.submit(place.address(), Map.of("complete", "")));
		}
		var request = HttpRequest.newBuilder()
			.method(method, BodyPublishers.ofString(place.body()))
			.header("Content-Type", "application/json")
			.header("X-XSRF-TOKEN", this.token);
		if (place.knowsNoSession() && !this.as.equals(NOBODY)) {
			request.headers(Visitor.as(this.as));
		}
		var from = place.knowsNoSession() ? this.system : this.browser;
		return answer(route, place, from.send(place.address(), request));
	}

	private Answer answer(String route, Place place, HttpResponse<String> response) {
		return new Answer(route, place.address(), this.as, response.statusCode(), kind(response), response.body());
	}

	private String kind(HttpResponse<String> response) {
		return switch (response.statusCode()) {
			case 200, 201, 204, 304 -> this.as.equals(NOBODY) ? "open" : "own";
			case 302, 303 ->
				Visitor.leadsTo(response).equals("/sign-in") ? "sign-in" : this.as.equals(NOBODY) ? "open" : "own";
			case 401 -> "sign-in";
			case 403, 422 -> "refused";
			case 404, 410 -> "hidden";
			case 400, 405, 406, 409, 415 -> "unreadable";
			default -> "fault";
		};
	}

	/**
	 * Where a route is asked, and with what.
	 */
	record Place(String address, String body) {

		boolean isOfTheEngine() {
			return this.address.startsWith("/camunda/") || knowsNoSession();
		}

		boolean knowsNoSession() {
			return this.address.startsWith("/engine-rest");
		}

	}

	/**
	 * What was answered, and which kind of answer that is.
	 */
	record Answer(String route, String address, String as, int status, String kind, String body) {

		/**
		 * Whoever asks knows what they asked for.
		 */
		String besideTheAddress() {
			return this.body.replace(this.address.replaceAll("\\?.*", ""), "");
		}

	}

}
