package org.dueregard.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a file looked at by ClamAV before it is kept, where there is one: sends it in the
 * pieces of the command {@code INSTREAM} (clamd(8)) and reads the verdict.
 */
@Component
class VirusScanner {

	private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);

	private static final int PIECE = 64 * 1024;

	private static final int LONGEST_VERDICT = 4096;

	private final ClamAv clamAv;

	VirusScanner(ClamAv clamAv) {
		this.clamAv = clamAv;
	}

	/**
	 * Lets a file pass that is clean, or that nobody is there to scan.
	 * @throws FileRefused when something was found in it, or when the scanner does not
	 * answer
	 */
	void check(String name, Path file) {
		if (this.clamAv.isThere() && !isClean(name, file)) {
			throw new FileRefused("file.infected", name);
		}
	}

	private boolean isClean(String name, Path file) {
		try {
			var verdict = verdict(file);
			if (!verdict.endsWith(" FOUND") && !verdict.equals("stream: OK")) {
				throw new IOException(verdict);
			}
			return !verdict.endsWith(" FOUND");
		}
		catch (IOException unanswered) {
			log.error("The virus scanner has given no verdict: {}", unanswered.getMessage());
			throw new FileRefused("file.notScanned", name);
		}
	}

	private String verdict(Path file) throws IOException {
		try (var socket = new Socket(); var content = Files.newInputStream(file)) {
			var patience = Math.toIntExact(this.clamAv.patience().toMillis());
			socket.connect(new InetSocketAddress(this.clamAv.host(), this.clamAv.port()), patience);
			socket.setSoTimeout(patience);
			send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
			var answer = socket.getInputStream().readNBytes(LONGEST_VERDICT);
			return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
		}
	}

	private static void send(InputStream content, DataOutputStream to) throws IOException {
		to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
		for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
			to.writeInt(piece.length);
			to.write(piece);
		}
		to.writeInt(0);
		to.flush();
	}

}
