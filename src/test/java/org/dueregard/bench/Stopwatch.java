package org.dueregard.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dueregard.County;

/**
 * An officer's browser that knows how long each answer took to begin.
 */
final class Stopwatch {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final URI home;

	private Stopwatch(int port) {
		this.home = URI.create("http://127.0.0.1:" + port);
	}

	static Stopwatch ofAnybody(int port) {
		return new Stopwatch(port);
	}

	static Stopwatch of(String officer, int port) throws IOException, InterruptedException {
		var browser = new Stopwatch(port);
		var sent = browser.post("/sign-in", Map.of("username", officer, "password", County.PASSWORD),
				browser.token("/sign-in"));
		if (sent.status() != 302 || browser.get("/workbench").status() != 200) {
			throw new IllegalStateException("Not signed in: " + officer);
		}
		return browser;
	}

	Lap get(String address) throws IOException, InterruptedException {
		return lap(HttpRequest.newBuilder(this.home.resolve(address)).header("Accept", "text/html").GET());
	}

	String token(String address) throws IOException, InterruptedException {
		var found = TOKEN.matcher(get(address).body());
		if (!found.find()) {
			throw new IllegalStateException("No form at " + address);
		}
		return found.group(1);
	}

	Lap post(String address, Map<String, String> fields, String token) throws IOException, InterruptedException {
		var form = fields.entrySet()
			.stream()
			.map((field) -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return lap(HttpRequest.newBuilder(this.home.resolve(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token)));
	}

	private Lap lap(HttpRequest.Builder request) throws IOException, InterruptedException {
		var begun = System.nanoTime();
		var first = new long[1];
		var answer = this.client.send(request.build(), (head) -> {
			first[0] = System.nanoTime() - begun;
			return BodySubscribers.ofByteArray();
		});
		return new Lap(answer.statusCode(), first[0], answer.body().length,
				new String(answer.body(), StandardCharsets.UTF_8));
	}

	/**
	 * One answer.
	 *
	 * @param nanos until its first byte
	 */
	record Lap(int status, long nanos, int bytes, String body) {
	}

}
