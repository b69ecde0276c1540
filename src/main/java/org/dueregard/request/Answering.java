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

	/** Answers evidence and concerns about assessments. */
	public static final Role ANSWERS_CONCERNS = Role.EQUALITY_ADVISER;

	private Answering() {
	}

	public static boolean isDoneIn(Role role) {
		return role == ANSWERS || role == REVIEWS;
	}

	public static boolean isDoneBy(Officer officer) {
		return officer.roles().stream().anyMatch(Answering::isDoneIn);
	}

	/**
	 * Whether an officer deals with what is of one kind.
	 */
	public static boolean isDoneBy(Officer officer, RequestKind kind) {
		return kind.isConcern() ? officer.holds(ANSWERS_CONCERNS) : isDoneBy(officer);
	}

	/**
	 * Whether an officer may read it. What is said of an assessment is read as the
	 * assessment is, by the officers of its body, but for who says it.
	 */
	public static boolean isReadBy(Officer officer, PublicRequest request) {
		return officer.belongsTo(request.body()) && (request.kind().isConcern() || isDoneBy(officer));
	}

}
