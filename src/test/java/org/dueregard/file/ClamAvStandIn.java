package org.dueregard.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Speaks the command {@code INSTREAM} as clamd(8) describes it, to one caller.
 */
final class ClamAvStandIn implements AutoCloseable {

	private final ServerSocket socket;

	private final CompletableFuture<byte[]> received;

	private ClamAvStandIn(String answer) throws IOException {
		this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		this.received = CompletableFuture.supplyAsync(() -> serve(answer));
	}

	static ClamAvStandIn answers(String answer) throws IOException {
		return new ClamAvStandIn(answer);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	byte[] received() {
		return this.received.join();
	}

	private byte[] serve(String answer) {
		try (var client = this.socket.accept()) {
			var heard = new DataInputStream(client.getInputStream());
			var command = new String(heard.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
			if (!command.equals("zINSTREAM\0")) {
				throw new IOException("Unknown command " + command);
			}
			var all = new ByteArrayOutputStream();
			for (var length = heard.readInt(); length > 0; length = heard.readInt()) {
				all.writeBytes(heard.readNBytes(length));
			}
			if (!answer.isEmpty()) {
				client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
			}
			return all.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
