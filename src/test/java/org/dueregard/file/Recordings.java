package org.dueregard.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sound and film of silence and darkness, built as their kinds are.
 */
public final class Recordings {

	private static final int FRAME = 417;

	private Recordings() {
	}

	/** Five frames of 128 kbit/s at 44,100 Hz. */
	public static byte[] mp3() {
		var frame = Arrays.copyOf(new byte[] { (byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0 }, FRAME);
		return joined(frame, frame, frame, frame, frame);
	}

	/** With a title before it, and room behind that. */
	static byte[] mp3WithTitle() {
		var title = joined(bytes("TIT2"), new byte[] { 0, 0, 0, 6, 0, 0 }, bytes("\3Pools"));
		return joined(bytes("ID3"), new byte[] { 4, 0, 0, 0, 0, 0, (byte) title.length }, title, new byte[300], mp3());
	}

	public static byte[] mp4(String brand) {
		return joined(box("ftyp", joined(bytes(brand), new byte[4], bytes("isommp42"))), box("free", new byte[0]),
				box("mdat", new byte[5_000]), box("moov", box("mvhd", new byte[100])));
	}

	static byte[] ogg() {
		return joined(page(0, joined(bytes("OpusHead"), new byte[11])), page(1, new byte[700]), page(2, new byte[0]));
	}

	static byte[] webm(String type) {
		var head = joined(
				new byte[] { 0x42, (byte) 0x86, (byte) 0x81, 1, 0x42, (byte) 0x82, (byte) (0x80 | type.length()) },
				bytes(type));
		return joined(new byte[] { 0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, (byte) (0x80 | head.length) }, head,
				new byte[] { 0x18, 0x53, (byte) 0x80, 0x67, 1, -1, -1, -1, -1, -1, -1, -1 }, new byte[2_000]);
	}

	private static byte[] box(String type, byte[] content) {
		return ByteBuffer.allocate(content.length + 8).putInt(content.length + 8).put(bytes(type)).put(content).array();
	}

	private static byte[] page(int number, byte[] content) {
		var segments = new byte[content.length / 255 + 1];
		Arrays.fill(segments, (byte) 255);
		segments[segments.length - 1] = (byte) (content.length % 255);
		var head = ByteBuffer.allocate(27).put(bytes("OggS"));
		head.put(18, (byte) number).put(26, (byte) segments.length);
		return joined(head.array(), segments, content);
	}

	static byte[] joined(byte[]... pieces) {
		var all = new ByteArrayOutputStream();
		for (var piece : pieces) {
			all.writeBytes(piece);
		}
		return all.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
