package org.dueregard.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much of one document has been unpacked so far. Stops what grows beyond any document
 * that people write: in all, in the number of its parts, or in one part that is a hundred
 * times as large as it was packed.
 */
final class Unpacking {

	/** 256 MB: a spreadsheet of 20 MB unpacks to ten times as much. */
	static final long MOST_BYTES = 256L * 1024 * 1024;

	static final int MOST_PARTS = 10_000;

	static final int MOST_TIMES = 100;

	/** Short parts of nothing but spaces pack well. */
	private static final long SMALL = 1024 * 1024;

	private final String name;

	private long bytes;

	private int parts;

	Unpacking(String name) {
		this.name = name;
	}

	/**
	 * A part that is counted while it is read.
	 * @param packed how many bytes it took before
	 */
	InputStream measured(InputStream part, long packed) {
		if (++this.parts > MOST_PARTS) {
			throw tooMuch();
		}
		return new Measured(part, packed);
	}

	private FileRefused tooMuch() {
		return new FileRefused("file.bomb", this.name);
	}

	private final class Measured extends InputStream {

		private final InputStream part;

		private final long packed;

		private long unpacked;

		private Measured(InputStream part, long packed) {
			this.part = part;
			this.packed = packed;
		}

		@Override
		public int read() throws IOException {
			var one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			var read = this.part.read(into, offset, length);
			this.unpacked += Math.max(read, 0);
			Unpacking.this.bytes += Math.max(read, 0);
			if (Unpacking.this.bytes > MOST_BYTES
					|| this.unpacked > SMALL && this.unpacked / MOST_TIMES > this.packed) {
				throw tooMuch();
			}
			return read;
		}

	}

}
