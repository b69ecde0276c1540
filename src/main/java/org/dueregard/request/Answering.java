package org.dueregard.request;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;

/**
 * Who deals with requests. Who asked is nobody else's business.
 */
public final class Answering {

	/** Answers. */
	public static final Role ANSWERS = Role.INFORMATION_OFFICER;

	/** Reviews how others answered, and is told when an answer is late. */
	public static final Role REVIEWS = Role.LEGAL;

	private Answering() {
	}

	public static boolean isDoneIn(Role role) {
		return role == ANSWERS || role == REVIEWS;
	}

	public static boolean isDoneBy(Officer officer) {
		return officer.roles().stream().anyMatch(Answering::isDoneIn);
	}

}
