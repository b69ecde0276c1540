package org.dueregard.bench;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.test.util.TestSocketUtils;

/**
 * Takes the letters that are sent while something is measured.
 */
final class BenchPost implements AutoCloseable {

	private final GreenMail letterbox = new GreenMail(
			new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
		.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

	BenchPost() {
		this.letterbox.start();
	}

	int port() {
		return this.letterbox.getSmtp().getPort();
	}

	@Override
	public void close() {
		this.letterbox.stop();
	}

}
