package org.dueregard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends a request letter by letter, right or wrong, where proper clients refuse to.
 */
public final class RawHttp {

	private static final int PATIENCE_IN_MILLISECONDS = 30_000;

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String host;

	private final int port;

	public RawHttp(URI home) {
		this.host = home.getHost();
		this.port = (home.getPort() > 0) ? home.getPort() : 80;
	}

	/**
	 * Sends a request with the headers that every client sends, and the length of its
	 * body where it has one.
	 * @param headers whole lines
	 */
	public Answer send(String method, String target, List<String> headers, String body) {
		var request = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target));
		if (headers.stream().noneMatch((header) -> header.startsWith("Host:"))) {
			request.append("Host: %s:%d\r\n".formatted(this.host, this.port));
		}
		headers.forEach((header) -> request.append(header).append("\r\n"));
		if (!body.isEmpty()) {
			request.append("Content-Length: %d\r\n".formatted(body.getBytes(StandardCharsets.ISO_8859_1).length));
		}
		return send(request + "Connection: close\r\n\r\n" + body);
	}

	/**
	 * Signs in as a browser does and returns the line that carries the session from then
	 * on.
	 */
	public String signIn(String name, String password) {
		var page = get("/sign-in");
		var token = TOKEN.matcher(page.body());
		if (!token.find()) {
			throw new AssertionError("The page for signing in carries no token: " + page);
		}
		var answers = Map.of("username", name, "password", password, "_csrf", token.group(1))
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		var signedIn = send("POST", "/sign-in",
				List.of(page.cookies(), "Content-Type: application/x-www-form-urlencoded"), answers);
		if (!signedIn.header("Location").orElse("").endsWith("/workbench")) {
			throw new AssertionError("%s cannot sign in: %s".formatted(name, signedIn));
		}
		return signedIn.cookies();
	}

	public Answer get(String target, String... headers) {
		return send("GET", target, List.of(headers), "");
	}

	/**
	 * Sends what is given and nothing else, and reads until the server hangs up.
	 */
	public Answer send(String request) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.host, this.port), PATIENCE_IN_MILLISECONDS);
			socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return Answer.of(read(socket));
		}
		catch (IOException fault) {
			throw new AssertionError("No answer to " + request.lines().findFirst().orElse(""), fault);
		}
	}

	private static String read(Socket socket) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try {
			socket.getInputStream().transferTo(bytes);
		}
		catch (SocketException hungUp) {
			if (bytes.size() == 0) {
				throw hungUp;
			}
		}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

	/**
	 * What came back.
	 *
	 * @param headers as they were sent, one a line
	 */
	public record Answer(int status, List<String> headers, String body) {

		static Answer of(String sent) {
			var end = sent.indexOf("\r\n\r\n");
			var head = sent.substring(0, Math.max(end, 0)).lines().toList();
			if (head.isEmpty()) {
				throw new AssertionError("Not an answer: " + sent);
			}
			var answer = new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()),
					sent.substring(end + 4));
			return answer.header("Transfer-Encoding").isPresent()
					? new Answer(answer.status(), answer.headers(), utf8(unchunked(answer.body())))
					: new Answer(answer.status(), answer.headers(), utf8(answer.body()));
		}

		public Optional<String> header(String name) {
			return all(name).stream().findFirst();
		}

		public List<String> all(String name) {
			var start = name.toLowerCase(Locale.ROOT) + ":";
			return this.headers.stream()
				.filter((header) -> header.toLowerCase(Locale.ROOT).startsWith(start))
				.map((header) -> header.substring(start.length()).strip())
				.toList();
		}

		/**
		 * The line with which a browser would give back the cookies of this answer.
		 */
		public String cookies() {
			return "Cookie: " + all("Set-Cookie").stream()
				.map((cookie) -> cookie.split(";")[0])
				.collect(Collectors.joining("; "));
		}

		private static String unchunked(String body) {
			var whole = new StringBuilder();
			for (var at = 0; at < body.length();) {
				var line = body.indexOf("\r\n", at);
				var size = Integer.parseInt(body.substring(at, line).strip(), 16);
				whole.append(body, line + 2, line + 2 + size);
				at = (size == 0) ? body.length() : line + 2 + size + 2;
			}
			return whole.toString();
		}

		private static String utf8(String bytes) {
			return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		}

	}

}
