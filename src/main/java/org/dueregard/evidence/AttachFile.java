package org.dueregard.evidence;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file that an officer wants to attach to a case.
 *
 * @param name as their machine calls it
 * @param note what it shows
 * @param content read once, never whole into memory
 */
public record AttachFile(String name, @Nullable String note, InputStream content) {

	/** Longest note, in characters. */
	public static final int LONGEST_NOTE = 1000;

}
