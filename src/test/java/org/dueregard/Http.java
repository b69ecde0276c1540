package org.dueregard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * Speaks to the running application from outside, as systems and browsers do.
 */
@TestComponent
public class Http {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final Environment environment;

	private final ObjectMapper json;

	Http(Environment environment, ObjectMapper json) {
		this.environment = environment;
		this.json = json;
	}

	/**
	 * Sends a request to the engine's REST interface as a system that signs in with each.
	 * @param officer null for nobody
	 */
	public Reply rest(@Nullable String officer, String method, String path, Object body) {
		var request = request("/engine-rest" + path).method(method, BodyPublishers.ofString(written(body)))
			.header("Content-Type", "application/json");
		if (officer != null) {
			var credentials = (officer + ":" + County.PASSWORD).getBytes(StandardCharsets.UTF_8);
			request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
		}
		return send(HttpClient.newHttpClient(), request);
	}

	/**
	 * Signs in as a browser does.
	 */
	public Session signIn(String officer) {
		var cookies = new CookieManager();
		var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
		var page = send(browser, request("/sign-in"));
		var token = TOKEN.matcher(page.body());
		if (!token.find()) {
			throw new AssertionError("No token on the sign-in page: " + page);
		}
		var answers = Map.of("username", officer, "password", County.PASSWORD, "_csrf", token.group(1))
			.entrySet()
			.stream()
			.map((answer) -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		send(browser, request("/sign-in").POST(BodyPublishers.ofString(answers))
			.header("Content-Type", "application/x-www-form-urlencoded"));
		send(browser, request("/camunda/app/tasklist/default/"));
		return new Session(browser, cookies);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.environment.getProperty("local.server.port") + path));
	}

	private Reply send(HttpClient client, HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String written(Object body) {
		try {
			return this.json.writeValueAsString(body);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A browser in which an officer is signed in.
	 */
	public final class Session {

		private final HttpClient browser;

		private final CookieManager cookies;

		private Session(HttpClient browser, CookieManager cookies) {
			this.browser = browser;
			this.cookies = cookies;
		}

		/**
		 * Sends what Tasklist sends to the engine.
		 */
		public Reply tasklist(String path, Object body) {
			return send(this.browser,
					request("/camunda/api/engine/engine/default" + path).POST(BodyPublishers.ofString(written(body)))
						.header("Content-Type", "application/json")
						.header("X-XSRF-TOKEN", token()));
		}

		private String token() {
			return this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
				.map(HttpCookie::getValue)
				.findFirst()
				.orElseThrow();
		}

	}

	/**
	 * What came back.
	 */
	public record Reply(int status, String body) {

		/**
		 * The body as JSON.
		 */
		public JsonNode json() {
			try {
				return new ObjectMapper().readTree(this.body);
			}
			catch (JsonProcessingException ex) {
				throw new AssertionError("Not JSON: " + this, ex);
			}
		}

	}

}
