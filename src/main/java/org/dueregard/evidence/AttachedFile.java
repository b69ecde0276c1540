package org.dueregard.evidence;

import java.time.Instant;

import org.dueregard.file.FileKind;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is attached to a case.
 *
 * @param name as its officer called it, made safe
 * @param size in bytes
 * @param note what its officer said about it
 * @param sha256 of its content
 */
public record AttachedFile(long id, AssessmentId assessment, String name, FileKind kind, long size,
		@Nullable String note, String sha256, OfficerId officer, Instant at) {
}
