package org.dueregard.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * A mail server that says something a well-behaved one seldom says: to the address, or
 * after it has heard the letter out to its last word.
 */
final class ScriptedServer implements AutoCloseable {

	private static final String OK = "250 ok";

	private final ServerSocket socket;

	private final String toAddress;

	private final @Nullable String answer;

	private ScriptedServer(String toAddress, @Nullable String answer) throws IOException {
		this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		this.toAddress = toAddress;
		this.answer = answer;
		CompletableFuture.runAsync(this::serve);
	}

	static ScriptedServer answersTheAddressWith(String answer) throws IOException {
		return new ScriptedServer(answer, null);
	}

	static ScriptedServer answersTheLetterWith(String answer) throws IOException {
		return new ScriptedServer(OK, answer);
	}

	static ScriptedServer hangsUpAfterTheLetter() throws IOException {
		return new ScriptedServer(OK, null);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void serve() {
		try (var client = this.socket.accept()) {
			converse(new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)),
					new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void converse(BufferedReader heard, Writer say) throws IOException {
		say.append("220 ready\r\n").flush();
		var inLetter = false;
		for (var line = heard.readLine(); line != null; line = heard.readLine()) {
			if (line.equals("DATA")) {
				inLetter = true;
				say.append("354 go on\r\n").flush();
			}
			else if (inLetter && line.equals(".")) {
				if (this.answer == null) {
					return;
				}
				inLetter = false;
				say.append(this.answer).append("\r\n").flush();
			}
			else if (!inLetter) {
				say.append(line.startsWith("RCPT") ? this.toAddress : OK).append("\r\n").flush();
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
