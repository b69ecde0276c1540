package org.dueregard.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param at to the microsecond, as databases keep it
 * @param officer sign-in name; null for the application itself
 * @param role the officer acted in; null where none is needed
 * @param body the officer acted for, or whose case it is
 * @param deed one of {@link Deeds}, the id of a step, or what was done in the engine
 * @param about whom or what else it concerns
 * @param assessment id of the case
 * @param step id of the step
 * @param task the engine's
 * @param address the request came from; null where there was none
 * @param before digest of what was there
 * @param after digest of what is there now
 * @param seal random and never published: without it nobody can try out which entry gives
 * a hash that is public
 */
public record Content(Instant at, @Nullable String officer, @Nullable String role, @Nullable String body, String deed,
		@Nullable String about, @Nullable Long assessment, @Nullable String step, @Nullable String task,
		@Nullable String address, @Nullable String before, @Nullable String after, String seal) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SEAL_BYTES = 16;

	static String newSeal() {
		var seal = new byte[SEAL_BYTES];
		RANDOM.nextBytes(seal);
		return HexFormat.of().formatHex(seal);
	}

}
