package org.dueregard.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is packed is not unpacked without end.
 */
class UnpackingTests {

	@Test
	void whatGrowsBeyondAnyDocumentIsStopped() throws IOException {
		var part = new Unpacking("endless.docx").measured(new Endless(), Long.MAX_VALUE);
		var piece = new byte[1024 * 1024];

		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> {
			while (part.read(piece, 0, piece.length) >= 0) {
				// on and on
			}
		}).withMessageContaining("file.bomb");
	}

	private static final class Endless extends InputStream {

		@Override
		public int read() {
			return 'a';
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			Arrays.fill(into, offset, offset + length, (byte) 'a');
			return length;
		}

	}

}
