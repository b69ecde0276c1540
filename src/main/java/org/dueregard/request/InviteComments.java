package org.dueregard.request;

import java.time.LocalDate;

import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * Opens an assessment that is under way to comments: what the public reads of it, which
 * is all that it can.
 *
 * @param assessment its reference
 * @param title of the proposal, in words for the public
 * @param words what is proposed, for whom, and what is not known yet
 * @param lastDay until when comments are taken; null where no day was given
 */
public record InviteComments(BodyId body, String assessment, String title, String words, @Nullable LocalDate lastDay) {

	/** Longest title, in characters. */
	public static final int LONGEST_TITLE = 200;

	/** Longest words, in characters. */
	public static final int LONGEST_WORDS = 4000;

}
