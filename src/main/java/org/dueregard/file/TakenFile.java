package org.dueregard.file;

import java.io.IOException;

/**
 * A file that was found to be good, on disk until it is closed.
 */
public final class TakenFile implements AutoCloseable {

	private final String name;

	private final FileKind kind;

	private final Spool spool;

	TakenFile(String name, FileKind kind, Spool spool) {
		this.name = name;
		this.kind = kind;
		this.spool = spool;
	}

	/**
	 * As whoever brought it called it, made safe.
	 */
	public String name() {
		return this.name;
	}

	public FileKind kind() {
		return this.kind;
	}

	/**
	 * SHA-256 of its content, 64 hexadecimal digits.
	 */
	public String sha256() {
		return this.spool.sha256();
	}

	Spool spool() {
		return this.spool;
	}

	@Override
	public void close() throws IOException {
		this.spool.close();
	}

}
