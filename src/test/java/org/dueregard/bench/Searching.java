package org.dueregard.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;

import org.dueregard.bench.Crowd.Wanted;

/**
 * How soon searches with facets are answered, twenty in a second.
 */
final class Searching {

	private static final int A_SECOND = 20;

	/** In a round, so that four of them are slower than what is told. */
	private static final int QUESTIONS = 400;

	private static final int ROUNDS = 3;

	private Searching() {
	}

	static Pace pace(int port) throws Exception {
		Crowd.ask(port, A_SECOND, QUESTIONS, Searching::question);
		var rounds = new ArrayList<Pace>();
		for (var round = 0; round < ROUNDS; round++) {
			rounds.add(Crowd.ask(port, A_SECOND, QUESTIONS, Searching::question));
		}
		return Pace.of(rounds);
	}

	private static Wanted question() {
		var random = ThreadLocalRandom.current();
		var prose = new Prose(random);
		var said = new ArrayList<String>();
		if (random.nextInt(10) > 0) {
			said.add("words=" + URLEncoder.encode(prose.question(), StandardCharsets.UTF_8));
		}
		if (random.nextInt(2) == 0) {
			said.add("kind=" + prose.any("POLICY", "CLOSURE", "BUDGET"));
		}
		if (random.nextInt(3) == 0) {
			said.add("characteristic=" + prose.any("age", "disability", "race", "sex"));
		}
		return new Wanted("/?" + String.join("&", said), "");
	}

}
