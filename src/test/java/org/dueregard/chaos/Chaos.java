package org.dueregard.chaos;

import java.util.Arrays;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Lets everything fall that can, and ends with 1 when anything was lost.
 */
final class Chaos {

	private static final int MANY_ASKED = 500;

	private static final int FEW_ASKED = 100;

	private static final int MANY_ASSESSED = 200;

	private static final int FEW_ASSESSED = 20;

	private Chaos() {
	}

	public static void main(String[] args) throws Exception {
		var logging = LoggingSystem.get(Chaos.class.getClassLoader());
		logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		logging.setLogLevel("io.zonky", LogLevel.OFF); // a killed database is no news
		var given = Arrays.asList(args);
		var isQuick = given.contains("--quick");
		var isWhole = true;
		if (!given.contains("assessments")) {
			var letters = new LettersInChaos(isQuick ? FEW_ASKED : MANY_ASKED).happen();
			System.out.println(letters.inMarkdown());
			isWhole = letters.isWhole();
		}
		if (!given.contains("letters")) {
			var seed = given.stream()
				.filter((each) -> each.startsWith("--seed="))
				.findFirst()
				.map((each) -> Long.parseLong(each.substring("--seed=".length())))
				.orElseGet(System::currentTimeMillis);
			System.err.println("The same faults again: --seed=" + seed);
			var assessments = new AssessmentsInChaos(isQuick ? FEW_ASSESSED : MANY_ASSESSED, seed).happen();
			System.out.println(assessments.inMarkdown());
			isWhole = isWhole && assessments.isWhole();
		}
		// The database's watchdogs would keep the machine waiting
		System.exit(isWhole ? 0 : 1);
	}

}
