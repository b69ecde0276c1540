package org.dueregard.bench;

import org.dueregard.DueRegard;
import org.dueregard.WithoutTests;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Starts the application, and {@link BareSite} beside it in the same process: what slows
 * one down slows the other.
 */
final class BareBeside {

	/** The system property that says where the bare site listens. */
	static final String PORT = "bare.port";

	private BareBeside() {
	}

	public static void main(String[] args) {
		new SpringApplicationBuilder(BareSite.class).run("--server.port=" + System.getProperty(PORT));
		new SpringApplicationBuilder(DueRegard.class).initializers(WithoutTests::leaveOut).run(args);
	}

}
