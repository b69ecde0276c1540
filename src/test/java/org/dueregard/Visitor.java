package org.dueregard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on the network with a browser of their own: it keeps cookies, and goes where
 * an answer leads only when told.
 */
public final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private URI home = URI.create("http://127.0.0.1");

	private final String[] always;

	/**
	 * @param always names and values, in turn, of headers that every request carries
	 */
	public Visitor(int port, String... always) {
		goTo(port);
		this.always = always;
	}

	/**
	 * Goes on at another node, as a browser does behind a proxy.
	 */
	public void goTo(int port) {
		this.home = URI.create("http://127.0.0.1:" + port);
	}

	/**
	 * The value of a cookie; null where there is none.
	 */
	public @Nullable String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Sends what the engine's own pages send.
	 */
	public HttpResponse<String> engine(String method, String address, String json)
			throws IOException, InterruptedException {
		return send("/camunda/api" + address,
				HttpRequest.newBuilder()
					.method(method, HttpRequest.BodyPublishers.ofString(json))
					.header("Content-Type", "application/json")
					.header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN"))));
	}

	/**
	 * Signs in with a password of one's own choice.
	 */
	public HttpResponse<String> signIn(String officer, String password) throws IOException, InterruptedException {
		return submit("/sign-in", Map.of("username", officer, "password", password));
	}

	/**
	 * Signs in as an officer of {@link County} and says where that leads.
	 */
	public HttpResponse<String> signIn(String officer) throws IOException, InterruptedException {
		return signIn(officer, County.PASSWORD);
	}

	/**
	 * Asks for a page, unless the headers ask for something else.
	 * @param headers names and values in turn
	 */
	public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
		return send(headed(headers).uri(this.home.resolve(address)).GET());
	}

	/**
	 * Submits a form as a page of ours does, with the token that pages carry.
	 */
	public HttpResponse<String> submit(String address, Map<String, String> fields)
			throws IOException, InterruptedException {
		var all = new HashMap<>(fields);
		all.put("_csrf", token());
		return post(address, "application/x-www-form-urlencoded",
				all.entrySet()
					.stream()
					.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
					.collect(Collectors.joining("&")));
	}

	/**
	 * Submits a form with a file in it as a browser does.
	 * @param name of the file, as the officer's machine calls it
	 */
	public HttpResponse<String> attach(String address, String name, byte[] content, String note)
			throws IOException, InterruptedException {
		var form = new ByteArrayOutputStream();
		form.writeBytes(part("name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8)));
		form.writeBytes(part("name=\"note\"", note.getBytes(StandardCharsets.UTF_8)));
		form.writeBytes(part("name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream"
			.formatted(name.replace("\"", "%22")), content));
		form.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
		return send(headed("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).uri(this.home.resolve(address))
			.POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
	}

	private static byte[] part(String disposition, byte[] content) {
		var part = new ByteArrayOutputStream();
		part.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition)
			.getBytes(StandardCharsets.UTF_8));
		part.writeBytes(content);
		part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		return part.toByteArray();
	}

	/**
	 * Downloads a file.
	 */
	public HttpResponse<byte[]> download(String address) throws IOException, InterruptedException {
		return this.client.send(headed().uri(this.home.resolve(address)).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	/**
	 * @param headers names and values in turn
	 */
	public HttpResponse<String> post(String address, String type, String body, String... headers)
			throws IOException, InterruptedException {
		return send(headed(headers).uri(this.home.resolve(address))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * Sends any request to an address of the application.
	 */
	public HttpResponse<String> send(String address, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		return send(request.uri(this.home.resolve(address)));
	}

	/**
	 * The header with which a system signs in as an officer.
	 */
	public static String[] as(String officer) {
		var credentials = (officer + ":" + County.PASSWORD).getBytes(StandardCharsets.UTF_8);
		return new String[] { "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials) };
	}

	/**
	 * Path and question of the address an answer leads to.
	 */
	public static String leadsTo(HttpResponse<?> answer) {
		var address = URI.create(answer.headers().firstValue("Location").orElse("nowhere"));
		return (address.getQuery() != null) ? address.getPath() + "?" + address.getQuery() : address.getPath();
	}

	private String token() throws IOException, InterruptedException {
		var found = TOKEN.matcher(get("/sign-in").body());
		if (!found.find()) {
			throw new AssertionError("The page for signing in carries no token");
		}
		return found.group(1);
	}

	private static HttpRequest.Builder headed(String... headers) {
		var request = HttpRequest.newBuilder().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
		for (var i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		for (var i = 0; i < this.always.length; i += 2) {
			request.setHeader(this.always[i], this.always[i + 1]);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
