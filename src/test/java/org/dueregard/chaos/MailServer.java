package org.dueregard.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.dueregard.NodeProcess;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that can be away, and that can keep whoever brings a letter waiting for
 * the answer when it has the letter already.
 */
final class MailServer implements AutoCloseable {

	private final int port = NodeProcess.freePort();

	private final List<Brought> brought = new CopyOnWriteArrayList<>();

	private final ExecutorService clerks = Executors.newCachedThreadPool();

	private volatile CountDownLatch answers = new CountDownLatch(0);

	private volatile @Nullable ServerSocket socket;

	int port() {
		return this.port;
	}

	/**
	 * All letters, in the order in which they came.
	 */
	List<Brought> brought() {
		return List.copyOf(this.brought);
	}

	long from(String node) {
		return this.brought.stream().filter((letter) -> letter.node().equals(node)).count();
	}

	void open() throws IOException {
		var open = new ServerSocket(this.port, 100, InetAddress.getLoopbackAddress());
		this.socket = open;
		this.clerks.execute(() -> receive(open));
	}

	/**
	 * Lets nobody in until it is opened again.
	 */
	void shut() throws IOException {
		if (this.socket != null) {
			this.socket.close();
		}
	}

	/**
	 * From now on it says nothing more to letters that it has.
	 */
	void fallSilent() {
		this.answers = new CountDownLatch(1);
	}

	void answer() {
		this.answers.countDown();
	}

	private void receive(ServerSocket open) {
		try {
			while (!open.isClosed()) {
				var client = open.accept();
				this.clerks.execute(() -> converse(client));
			}
		}
		catch (IOException closed) {
			// Nobody comes any more
		}
	}

	private void converse(Socket client) {
		try (client) {
			var heard = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
			var say = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
			say.append("220 ready\r\n").flush();
			var node = "";
			for (var line = heard.readLine(); line != null; line = heard.readLine()) {
				if (line.startsWith("EHLO ")) {
					node = line.substring("EHLO ".length());
				}
				if (line.equals("DATA")) {
					say.append("354 go on\r\n").flush();
					this.brought.add(new Brought(messageId(heard), node));
					this.answers.await();
				}
				say.append("250 ok\r\n").flush();
			}
		}
		catch (IOException gone) {
			// Whoever brought it is dead
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Hears a letter out.
	 */
	private static String messageId(BufferedReader heard) throws IOException {
		var id = "";
		for (var line = heard.readLine(); !".".equals(line); line = heard.readLine()) {
			if (line == null) {
				throw new IOException("It broke off");
			}
			if (line.toLowerCase(Locale.ROOT).startsWith("message-id: ")) {
				id = line.substring("message-id: ".length());
			}
		}
		return id;
	}

	@Override
	public void close() {
		try {
			shut();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.clerks.shutdownNow();
	}

	/**
	 * A letter that has arrived.
	 *
	 * @param node who brought it, as it calls itself
	 */
	record Brought(String messageId, String node) {
	}

}
