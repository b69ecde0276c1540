package org.dueregard.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * The way to a server, which can be shut: who is on it is cut off, and nobody gets
 * through any more.
 */
final class Gate implements AutoCloseable {

	private final int to;

	private final int port;

	private final List<Socket> open = new CopyOnWriteArrayList<>();

	private @Nullable ServerSocket entrance;

	Gate(int to) throws IOException {
		this.to = to;
		this.port = enter(0);
	}

	int port() {
		return this.port;
	}

	void open() {
		try {
			enter(this.port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int enter(int at) throws IOException {
		var socket = new ServerSocket();
		socket.setReuseAddress(true);
		socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
		this.entrance = socket;
		start(() -> letIn(socket));
		return socket.getLocalPort();
	}

	private void letIn(ServerSocket socket) {
		try {
			while (true) {
				var from = socket.accept();
				var there = new Socket(InetAddress.getLoopbackAddress(), this.to);
				this.open.add(from);
				this.open.add(there);
				start(() -> carry(from, there));
				start(() -> carry(there, from));
			}
		}
		catch (IOException shut) {
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
		try {
			if (this.entrance != null) {
				this.entrance.close();
			}
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
	public void close() {
		shut();
	}

}
