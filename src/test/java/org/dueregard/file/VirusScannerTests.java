package org.dueregard.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;

import org.dueregard.shared.AnswersRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dueregard.Documents.utf8;

/**
 * Where there is a virus scanner, no file is kept that it has not cleared.
 */
class VirusScannerTests {

	@Test
	void whatIsCleanIsTaken() throws IOException {
		var content = new byte[300_000];
		Arrays.fill(content, (byte) 'a');

		try (var clamAv = ClamAvStandIn.answers("stream: OK")) {
			assertThat(take(clamAv.port(), content)).isEqualTo("a.txt");

			assertThat(clamAv.received()).isEqualTo(content);
		}
	}

	@Test
	void whatIsNotCleanIsNot() throws IOException {
		try (var clamAv = ClamAvStandIn.answers("stream: Eicar-Test-Signature FOUND")) {
			assertRefused(clamAv.port(), "file.infected");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "INSTREAM size limit exceeded. ERROR", "stream: OK or not", "Command read timed out" })
	void withoutAVerdictNothingIsTaken(String answer) throws IOException {
		try (var clamAv = ClamAvStandIn.answers(answer)) {
			assertRefused(clamAv.port(), "file.notScanned");
		}
	}

	@Test
	void whileNobodyAnswersNothingIsTaken() throws IOException {
		int closed;
		try (var socket = new ServerSocket(0)) {
			closed = socket.getLocalPort();
		}

		assertRefused(closed, "file.notScanned");
	}

	@Test
	void aScannerThatIsSilentIsNotWaitedForForEver() throws IOException {
		try (var silent = new ServerSocket(0)) {
			assertRefused(silent.getLocalPort(), "file.notScanned");
		}
	}

	private void assertRefused(int port, String key) {
		assertThatExceptionOfType(AnswersRefused.class).isThrownBy(() -> take(port, utf8("A")))
			.withMessageContaining(key);
	}

	private static String take(int port, byte[] content) throws IOException {
		var scanner = new VirusScanner(new ClamAv("127.0.0.1", port, Duration.ofMillis(500)));
		var intake = new FileIntake(scanner, new FileLimits(DataSize.ofMegabytes(20), 50));
		try (var taken = intake.take("a.txt", new ByteArrayInputStream(content), FileKind.documents())) {
			return taken.name();
		}
	}

}
