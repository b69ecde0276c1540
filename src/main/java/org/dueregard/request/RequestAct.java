package org.dueregard.request;

import java.time.Instant;

import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a request.
 *
 * @param step id of the step in the diagram, or what the person or the application did:
 * {@code received}, {@code clarified}, {@code reviewAsked}, {@code published},
 * {@code lapsed}, {@code closed}, {@code toldAuthor}
 * @param officer who did it; null for the person who asked and for the application
 * @param result the choice made, such as {@code NOT_HELD}; null where there is none
 * @param words what was written to the person, or by them
 */
public record RequestAct(String step, @Nullable OfficerId officer, Instant at, @Nullable String result,
		@Nullable String words) {

	/**
	 * Whether the person reads it; what officers tell each other is theirs.
	 */
	boolean isForThePerson() {
		return !this.step.equals(ConcernDesk.WEIGHING) && !this.step.equals(ConcernDesk.FOR_AUTHOR);
	}

}
