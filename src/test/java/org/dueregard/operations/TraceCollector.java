package org.dueregard.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Takes traces as a collector does, by OTLP over HTTP, and takes the spans out of their
 * protocol buffers.
 */
final class TraceCollector implements AutoCloseable {

	private final HttpServer server;

	private final List<Span> spans = new CopyOnWriteArrayList<>();

	TraceCollector() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/traces", this::take);
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:%d/v1/traces".formatted(this.server.getAddress().getPort());
	}

	List<Span> spans() {
		return List.copyOf(this.spans);
	}

	List<Span> named(String name) {
		return this.spans.stream().filter((span) -> span.name().equals(name)).toList();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			var body = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
					? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
			for (var resource : new Message(body.readAllBytes()).messages(1)) {
				for (var scope : resource.messages(2)) {
					scope.messages(2).stream().map(Span::of).forEach(this.spans::add);
				}
			}
			exchange.sendResponseHeaders(200, -1);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * One span as it came.
	 *
	 * @param all everything readable in it, names and values
	 */
	record Span(String trace, String id, String parent, String name, String all) {

		private static Span of(Message message) {
			return new Span(hex(message.bytes(1)), hex(message.bytes(2)), hex(message.bytes(4)),
					new String(message.bytes(5), StandardCharsets.UTF_8), message.text());
		}

		private static String hex(byte[] bytes) {
			return HexFormat.of().formatHex(bytes);
		}

	}

	/**
	 * A protocol buffer without its schema: fields by number.
	 */
	private static final class Message {

		private final byte[] content;

		private int at;

		Message(byte[] content) {
			this.content = content;
		}

		String text() {
			return new String(this.content, StandardCharsets.UTF_8);
		}

		List<Message> messages(int field) {
			return fields(field).stream().map(Message::new).toList();
		}

		byte[] bytes(int field) {
			return fields(field).stream().findFirst().orElse(new byte[0]);
		}

		private List<byte[]> fields(int wanted) {
			List<byte[]> found = new ArrayList<>();
			this.at = 0;
			while (this.at < this.content.length) {
				var key = number();
				switch ((int) (key & 7)) {
					case 0 -> number();
					case 1 -> this.at += 8;
					case 2 -> {
						var value = take((int) number());
						if (key >>> 3 == wanted) {
							found.add(value);
						}
					}
					case 5 -> this.at += 4;
					default -> throw new AssertionError("Not a protocol buffer");
				}
			}
			return found;
		}

		private byte[] take(int length) {
			var value = Arrays.copyOfRange(this.content, this.at, this.at + length);
			this.at += length;
			return value;
		}

		private long number() {
			long value = 0;
			for (var shift = 0;; shift += 7) {
				var next = this.content[this.at++];
				value |= (long) (next & 0x7f) << shift;
				if (next >= 0) {
					return value;
				}
			}
		}

	}

}
