package org.dueregard.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The way to a server, which can be shut: who is on it is cut off, and nobody gets
 * through any more.
 */
final class Gate implements AutoCloseable {

	private final int to;

	private final ServerSocket entrance;

	private final List<Socket> open = new CopyOnWriteArrayList<>();

	private volatile boolean shut;

	Gate(int to) throws IOException {
		this.to = to;
		this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		start(this::letIn);
	}

	int port() {
		return this.entrance.getLocalPort();
	}

	void open() {
		this.shut = false;
	}

	private void letIn() {
		try {
			while (true) {
				var from = this.entrance.accept();
				if (this.shut) {
					from.close();
					continue;
				}
				var there = new Socket(InetAddress.getLoopbackAddress(), this.to);
				this.open.add(from);
				this.open.add(there);
				start(() -> carry(from, there));
				start(() -> carry(there, from));
			}
		}
		catch (IOException closed) {
			// as the test wants it
		}
	}

	private static void start(Runnable work) {
		var thread = new Thread(work, "gate");
		thread.setDaemon(true);
		thread.start();
	}

	private static void carry(Socket from, Socket there) {
		try (from; there) {
			from.getInputStream().transferTo(there.getOutputStream());
		}
		catch (IOException cutOff) {
			// as the test wants it
		}
	}

	void shut() {
		this.shut = true;
		try {
			for (var socket : this.open) {
				socket.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.open.clear();
	}

	@Override
	public void close() throws IOException {
		shut();
		this.entrance.close();
	}

}
