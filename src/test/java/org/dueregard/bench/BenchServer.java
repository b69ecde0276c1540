package org.dueregard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.NodeProcess;

/**
 * The packaged application, in a process of its own.
 */
final class BenchServer {

	private BenchServer() {
	}

	/**
	 * As it is delivered.
	 */
	static NodeProcess packaged(BenchDatabase database, BenchPost post) throws IOException {
		return up(List.of("-Xmx1g", "-jar", NodeProcess.jar()), database,
				List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + post.port()));
	}

	/**
	 * With half as much memory, with {@link BareSite} in the same process, and leaving
	 * the work in the background to others.
	 */
	static NodeProcess besideBareSite(BenchDatabase database, int barePort, Path garbage) throws IOException {
		return besideBareSite(database, barePort, garbage, false);
	}

	/**
	 * The same, doing the work in the background.
	 */
	static NodeProcess atWork(BenchDatabase database, Path garbage) throws IOException {
		return besideBareSite(database, NodeProcess.freePort(), garbage, true);
	}

	private static NodeProcess besideBareSite(BenchDatabase database, int barePort, Path garbage, boolean works)
			throws IOException {
		return up(List.of("-Xmx512m", "-Xlog:gc:file=" + garbage, "-cp", NodeProcess.jar(),
				"-Dloader.path=target/test-classes", "-Dloader.main=" + BareBeside.class.getName(),
				"-D" + BareBeside.PORT + "=" + barePort, "org.springframework.boot.loader.launch.PropertiesLauncher"),
				database, List.of("--camunda.bpm.job-execution.enabled=" + works));
	}

	private static NodeProcess up(List<String> java, BenchDatabase database, List<String> settings) throws IOException {
		var all = new ArrayList<>(settings);
		all.add("--due-regard.rate-limits.exempt=127.0.0.1");
		var server = new NodeProcess(java, database.url(), all);
		server.waitUntilUp();
		return server;
	}

}
