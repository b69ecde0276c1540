package org.dueregard.chaos;

import java.util.Arrays;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Lets everything fall that can, and ends with 1 when anything was lost.
 */
final class Chaos {

	private static final int MANY = 500;

	private static final int FEW = 100;

	private Chaos() {
	}

	public static void main(String[] args) throws Exception {
		LoggingSystem.get(Chaos.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		var isQuick = Arrays.asList(args).contains("--quick");
		var outcome = new LettersInChaos(isQuick ? FEW : MANY).happen();
		System.out.println(outcome.inMarkdown());
		// The database's watchdogs would keep the machine waiting
		System.exit(outcome.isWhole() ? 0 : 1);
	}

}
