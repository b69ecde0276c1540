package org.dueregard.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.audit.AuditTrail;
import org.dueregard.identity.Officers;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Documents.utf8;

/**
 * Where there is a virus scanner, no file is kept that it has not cleared.
 */
@DueRegardTest
class VirusScannerTests {

	@Autowired
	Casework casework;

	@Autowired
	FileShelf shelf;

	@Autowired
	AssessmentDesk assessments;

	@Autowired
	FileLimits limits;

	@Autowired
	AuditTrail trail;

	@Autowired
	Officers officers;

	Case buses;

	@BeforeEach
	void aCase() {
		this.buses = this.casework.register(County.COUNCIL, proposal());
	}

	@Test
	void whatIsCleanIsKept() throws IOException {
		var content = new byte[300_000];
		Arrays.fill(content, (byte) 'a');

		try (var clamAv = ClamAvStandIn.answers("stream: OK")) {
			attach(clamAv.port(), content);

			assertThat(clamAv.received()).isEqualTo(content);
		}
		assertThat(kept()).hasSize(1);
	}

	@Test
	void whatIsNotCleanIsNot() throws IOException {
		try (var clamAv = ClamAvStandIn.answers("stream: Eicar-Test-Signature FOUND")) {
			assertRefused(clamAv.port(), "evidenceFile.infected");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "INSTREAM size limit exceeded. ERROR", "stream: OK or not", "Command read timed out" })
	void withoutAVerdictNothingIsKept(String answer) throws IOException {
		try (var clamAv = ClamAvStandIn.answers(answer)) {
			assertRefused(clamAv.port(), "evidenceFile.notScanned");
		}
	}

	@Test
	void whileNobodyAnswersNothingIsKept() throws IOException {
		int closed;
		try (var socket = new ServerSocket(0)) {
			closed = socket.getLocalPort();
		}

		assertRefused(closed, "evidenceFile.notScanned");
	}

	@Test
	void aScannerThatIsSilentIsNotWaitedForForEver() throws IOException {
		try (var silent = new ServerSocket(0)) {
			assertRefused(silent.getLocalPort(), "evidenceFile.notScanned");
		}
	}

	private void assertRefused(int port, String key) {
		assertThatExceptionOfType(AnswersRefused.class).isThrownBy(() -> attach(port, utf8("A")))
			.withMessageContaining(key);
		assertThat(kept()).isEmpty();
	}

	private List<AttachedFile> kept() {
		return this.shelf.of(this.buses.assessment().id());
	}

	private void attach(int port, byte[] content) throws IOException {
		var scanner = new VirusScanner(new ClamAv("127.0.0.1", port, Duration.ofMillis(500)));
		new FileCabinet(this.shelf, this.assessments, scanner, this.limits, this.trail).attach(
				this.buses.assessment().id(), new AttachFile("a.txt", null, new ByteArrayInputStream(content)),
				this.officers.find(new OfficerId("council-author")).orElseThrow());
	}

}
