package org.dueregard.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept, over which somebody asks again and again. It knows as much
 * of HTTP as it must, so that asking costs little beside answering.
 */
final class Wire implements AutoCloseable {

	private static final int NOT_MODIFIED = 304;

	private static final String HEAD = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nAccept-Encoding: %s\r\n";

	private final int port;

	private @Nullable Socket socket;

	private InputStream in = InputStream.nullInputStream();

	private final byte[] thrownAway = new byte[64 * 1024];

	Wire(int port) {
		this.port = port;
	}

	/**
	 * Asks for a page and reads it to its end.
	 * @param tag of the page that one has; empty if one has none
	 */
	Answer get(String address, String tag) throws IOException {
		return get(address, tag, "identity");
	}

	/**
	 * @param coding in which one takes it
	 */
	Answer get(String address, String tag, String coding) throws IOException {
		var begun = System.nanoTime();
		var status = Integer.parseInt(begin(
				(HEAD + "%s\r\n").formatted(address, coding, tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n")
					.getBytes(StandardCharsets.US_ASCII))
			.substring(9, 12));
		var found = "";
		var length = 0L;
		var isChunked = false;
		var isLast = false;
		for (var line = line(); !line.isEmpty(); line = line()) {
			var colon = line.indexOf(':');
			var value = line.substring(colon + 1).strip();
			switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
				case "etag" -> found = value;
				case "content-length" -> length = Long.parseLong(value);
				case "transfer-encoding" -> isChunked = true;
				case "connection" -> isLast = value.equals("close");
				default -> {
				}
			}
		}
		var bytes = (status == NOT_MODIFIED) ? 0 : isChunked ? chunks() : skip(length);
		if (isLast) {
			close();
		}
		return new Answer(status, found, bytes, System.nanoTime() - begun);
	}

	/**
	 * Sends a request, over a fresh connection if the server has ended the one that was
	 * kept, and reads the first line of the answer.
	 */
	private String begin(byte[] request) throws IOException {
		if (this.socket != null) {
			try {
				this.socket.getOutputStream().write(request);
				return line();
			}
			catch (IOException ex) {
				close();
			}
		}
		open().getOutputStream().write(request);
		return line();
	}

	private Socket open() throws IOException {
		var open = this.socket;
		if (open == null) {
			open = new Socket(InetAddress.getLoopbackAddress(), this.port);
			open.setTcpNoDelay(true);
			this.socket = open;
			this.in = new BufferedInputStream(open.getInputStream(), this.thrownAway.length);
		}
		return open;
	}

	private String line() throws IOException {
		var line = new StringBuilder();
		for (var next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("Broken off after: " + line);
			}
			line.append((char) next);
		}
		line.setLength(line.length() - 1);
		return line.toString();
	}

	private long chunks() throws IOException {
		var all = 0L;
		for (var size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
			all += skip(size);
			line();
		}
		line();
		return all;
	}

	private long skip(long bytes) throws IOException {
		for (var left = bytes; left > 0;) {
			var read = this.in.read(this.thrownAway, 0, (int) Math.min(left, this.thrownAway.length));
			if (read < 0) {
				throw new EOFException("Broken off " + left + " bytes before the end");
			}
			left -= read;
		}
		return bytes;
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
			this.socket = null;
		}
	}

	/**
	 * What came back.
	 *
	 * @param tag tells the page from any other; empty without one
	 * @param nanos until its last byte
	 */
	record Answer(int status, String tag, long bytes, long nanos) {
	}

}
