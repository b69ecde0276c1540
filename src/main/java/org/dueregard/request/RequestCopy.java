package org.dueregard.request;

import java.time.Instant;

import org.dueregard.file.FileKind;
import org.dueregard.file.FileSize;
import org.dueregard.shared.OfficerId;

/**
 * A file that the person who asked is given.
 *
 * @param name as its officer called it, made safe
 * @param size in bytes
 * @param sha256 of its content
 * @param isGiven whether the person has it; it stays theirs
 */
public record RequestCopy(long id, String name, FileKind kind, long size, String sha256, OfficerId officer, Instant at,
		boolean isGiven) {

	public String sizeInWords() {
		return FileSize.inWords(this.size);
	}

}
