package org.dueregard.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * What a file holds, piece by piece. Each is asked for when it is needed, so whoever
 * reads slowly keeps no connection to the database.
 */
public class Pieces extends InputStream {

	/** In bytes; the last piece may be shorter. */
	private static final int LARGEST = 256 * 1024;

	private final IntFunction<Optional<byte[]>> asking;

	private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);

	private int next;

	private long left;

	/**
	 * @param size of all pieces in bytes
	 * @param asking for a piece by its number, from 0 on
	 */
	public Pieces(long size, IntFunction<Optional<byte[]>> asking) {
		this.asking = asking;
		this.left = size;
	}

	/**
	 * Hands on each piece of what is read, with its number.
	 * @throws IOException when it cannot be read to its end
	 */
	public static void each(InputStream content, BiConsumer<Integer, byte[]> keep) throws IOException {
		var number = 0;
		for (var piece = content.readNBytes(LARGEST); piece.length > 0; piece = content.readNBytes(LARGEST)) {
			keep.accept(number++, piece);
		}
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		if (this.left == 0) {
			return -1;
		}
		if (this.piece.available() == 0) {
			this.piece = new ByteArrayInputStream(this.asking.apply(this.next++)
				.orElseThrow(() -> new IOException("A file was removed while it was read")));
		}
		var read = this.piece.read(into, offset, length);
		this.left -= Math.max(read, 0);
		return read;
	}

}
