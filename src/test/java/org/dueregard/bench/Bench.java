package org.dueregard.bench;

import java.util.Arrays;
import java.util.Map;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Climbs one rung of the ladder, by its name.
 */
final class Bench {

	private static final Map<String, Rung> RUNGS = Map.of("workbench", new WorkbenchRung(), "register",
			new RegisterRung(), "start", new StartRung());

	private Bench() {
	}

	public static void main(String[] args) throws Exception {
		var rung = (args.length > 0) ? RUNGS.get(args[0]) : null;
		if (rung == null) {
			System.err.println("Say what to measure: " + String.join(", ", RUNGS.keySet()));
			System.exit(2);
			return;
		}
		LoggingSystem.get(Bench.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		rung.climb(Arrays.asList(args).contains("--quick"));
		System.exit(0); // the database's watchdogs would keep the machine waiting
	}

}
