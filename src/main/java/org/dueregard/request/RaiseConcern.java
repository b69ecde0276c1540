package org.dueregard.request;

import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * What an officer tells those who work on an assessment.
 *
 * @param about reference of the assessment
 * @param kind evidence or a concern; null where none was chosen
 */
public record RaiseConcern(BodyId body, String about, @Nullable RequestKind kind, String words) {

	/** Longest that anybody may write, in characters. */
	public static final int LONGEST = TypedRequest.LONGEST_ASKED;

}
