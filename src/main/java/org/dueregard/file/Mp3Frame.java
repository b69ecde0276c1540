package org.dueregard.file;

/**
 * The head of a frame of MPEG audio, layer III. Source: ISO/IEC 11172-3, section 2.4.1.3,
 * and ISO/IEC 13818-3 for the lower rates.
 */
final class Mp3Frame {

	/** By index, in kbit/s; 0 for those that have none. */
	private static final int[] RATES = { 0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0 };

	private static final int[] LOWER_RATES = { 0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0 };

	/** By index, in Hz. */
	private static final int[] SAMPLES = { 44_100, 48_000, 32_000, 0 };

	private static final int LAYER_III = 1;

	private Mp3Frame() {
	}

	/**
	 * How many bytes the frame has that begins with these four; 0 when they begin none.
	 */
	static int length(byte[] head) {
		var version = head[1] >> 3 & 3; // 3 is MPEG-1, 2 is MPEG-2, 0 is 2.5
		var isOne = head[0] == (byte) 0xFF && (head[1] & 0xE0) == 0xE0 && version != 1
				&& (head[1] >> 1 & 3) == LAYER_III;
		var rate = ((version == 3) ? RATES : LOWER_RATES)[head[2] >> 4 & 0xF];
		var samples = SAMPLES[head[2] >> 2 & 3] / ((version == 3) ? 1 : (version == 2) ? 2 : 4);
		if (!isOne || rate == 0 || samples == 0) {
			return 0;
		}
		return ((version == 3) ? 144 : 72) * rate * 1000 / samples + (head[2] >> 1 & 1);
	}

}
