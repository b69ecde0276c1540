package org.dueregard.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Whether sound or film is built as files of its kind are. What is in it is not played:
 * that would take a decoder, which is what harmful ones are made for.
 */
final class Recording {

	private static final int MOST_BOXES = 100_000;

	private static final int BOX_HEAD = 8;

	private static final int LARGE_BOX_HEAD = 16;

	private static final int OGG_HEAD = 27;

	private static final int LONGEST_EBML_HEAD = 4096;

	private static final long EBML = 0x1A45DFA3L;

	private static final long DOC_TYPE = 0x4282L;

	private static final long SEGMENT = 0x18538067L;

	private static final int ID3_HEAD = 10;

	private final DataInputStream content;

	private final long size;

	private long position;

	private Recording(DataInputStream content, long size) {
		this.content = content;
		this.size = size;
	}

	static boolean isOne(FileKind kind, Path path) throws IOException {
		try (var content = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
			var recording = new Recording(content, Files.size(path));
			return switch (kind) {
				case MP3 -> recording.isMp3();
				case M4A, MP4 -> recording.isMp4();
				case OGG -> recording.isOgg();
				case WEBM -> recording.isWebm();
				default -> throw new IllegalArgumentException(kind + " is no recording");
			};
		}
		catch (EOFException broken) {
			return false;
		}
	}

	/**
	 * Boxes from the first byte to the last (ISO/IEC 14496-12, section 4.2): the first
	 * says that it is MPEG-4 and not QuickTime, one says what is in it.
	 */
	private boolean isMp4() throws IOException {
		var says = false;
		for (var box = 0; this.position < this.size; box++) {
			var start = this.position;
			var length = Integer.toUnsignedLong(int32());
			var type = text(4);
			var head = BOX_HEAD;
			if (length == 1) {
				length = int64();
				head = LARGE_BOX_HEAD;
			}
			else if (length == 0) {
				length = this.size - start;
			}
			if (length < head || length > this.size - start || box >= MOST_BOXES) {
				return false;
			}
			if (box == 0 && (!type.equals("ftyp") || length < head + 4 || text(4).equals("qt  "))) {
				return false;
			}
			says |= type.equals("moov");
			skip(length - (this.position - start));
		}
		return says;
	}

	/**
	 * Pages from the first byte to the last (RFC 3533, section 6).
	 */
	private boolean isOgg() throws IOException {
		while (this.position < this.size) {
			var head = bytes(OGG_HEAD);
			if (!new String(head, 0, 4, StandardCharsets.ISO_8859_1).equals("OggS") || head[4] != 0) {
				return false;
			}
			var length = 0;
			for (var segment : bytes(Byte.toUnsignedInt(head[OGG_HEAD - 1]))) {
				length += Byte.toUnsignedInt(segment);
			}
			skip(length);
		}
		return this.size > 0;
	}

	/**
	 * A head that says WebM, and what follows it (RFC 8794, RFC 9559).
	 */
	private boolean isWebm() throws IOException {
		if (id() != EBML) {
			return false;
		}
		var length = number();
		var end = this.position + length;
		if (length < 0 || length > LONGEST_EBML_HEAD) {
			return false;
		}
		var type = "";
		while (this.position < end) {
			var id = id();
			var value = number();
			if (value < 0 || value > end - this.position) {
				return false;
			}
			if (id == DOC_TYPE) {
				type = text((int) value);
			}
			else {
				skip(value);
			}
		}
		if (!type.replace("\0", "").equals("webm") || id() != SEGMENT) {
			return false;
		}
		var segment = number();
		return segment <= this.size - this.position;
	}

	/**
	 * Three frames of layer III, one behind the other, after what is said of the piece
	 * (ISO/IEC 11172-3, section 2.4; ID3v2.4.0, section 3.1).
	 */
	private boolean isMp3() throws IOException {
		var frame = bytes(4);
		while (new String(frame, 0, 3, StandardCharsets.ISO_8859_1).equals("ID3")) {
			var rest = bytes(ID3_HEAD - 4);
			var hasFoot = (rest[1] & 0x10) != 0;
			skip((rest[2] & 0x7F) << 21 | (rest[3] & 0x7F) << 14 | (rest[4] & 0x7F) << 7 | (rest[5] & 0x7F));
			skip(hasFoot ? ID3_HEAD : 0);
			frame = bytes(4);
			while (frame[0] == 0) { // some leave room behind it
				frame = new byte[] { frame[1], frame[2], frame[3], this.content.readByte() };
				this.position++;
			}
		}
		for (var number = 0; number < 3; number++) {
			var length = Mp3Frame.length(frame);
			if (length < 4) {
				return false;
			}
			skip(length - 4);
			if (this.position == this.size) {
				return true;
			}
			frame = bytes(4);
		}
		return true;
	}

	/** An id of EBML, with the bits that say how long it is. */
	private long id() throws IOException {
		var first = bytes(1);
		var more = Integer.numberOfLeadingZeros(Byte.toUnsignedInt(first[0])) - (Integer.SIZE - Byte.SIZE);
		return (more < 4) ? joined(Byte.toUnsignedInt(first[0]), bytes(more)) : -1;
	}

	/** A number of EBML; -1 for one that is not known. */
	private long number() throws IOException {
		var first = Byte.toUnsignedInt(bytes(1)[0]);
		var more = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE);
		if (more >= Byte.SIZE) {
			throw new EOFException("A number of nine bytes");
		}
		var mask = (1 << (Byte.SIZE - 1 - more)) - 1;
		var rest = bytes(more);
		var all = new byte[more];
		Arrays.fill(all, (byte) 0xFF);
		return ((first & mask) == mask && Arrays.equals(rest, all)) ? -1 : joined(first & mask, rest);
	}

	private static long joined(long first, byte[] rest) {
		var joined = first;
		for (var each : rest) {
			joined = joined << Byte.SIZE | Byte.toUnsignedLong(each);
		}
		return joined;
	}

	private int int32() throws IOException {
		this.position += Integer.BYTES;
		return this.content.readInt();
	}

	private long int64() throws IOException {
		this.position += Long.BYTES;
		return this.content.readLong();
	}

	private String text(int length) throws IOException {
		return new String(bytes(length), StandardCharsets.ISO_8859_1);
	}

	private byte[] bytes(int length) throws IOException {
		var read = new byte[length];
		this.content.readFully(read);
		this.position += length;
		return read;
	}

	private void skip(long length) throws IOException {
		this.content.skipNBytes(length);
		this.position += length;
	}

}
