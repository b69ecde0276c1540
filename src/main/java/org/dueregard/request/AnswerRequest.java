package org.dueregard.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What an information officer does with a request.
 *
 * @param environmental whether it asks for environmental information, for which other
 * rules hold
 * @param assessment reference of the assessment it is about; needed for
 * {@code ALREADY_PUBLISHED}, {@code PUBLISH} and {@code FORMAT_MADE}
 * @param formatName what everybody reads over the files that are put beside the
 * assessment; for {@code FORMAT_MADE} only, and none if they are for the person alone
 * @param ground needed for {@code REFUSED}, and for nothing else
 * @param reply what the person is written
 * @param askedInPublic what was asked, in words that name nobody, for the public list;
 * needed once the request is answered
 */
public record AnswerRequest(boolean environmental, @NotNull RequestAnswer requestAnswer,
		@Nullable @Size(max = 40) String assessment, @Nullable @Size(max = 100) String formatName,
		@Nullable RefusalGround ground, @NotBlank @Prose String reply,
		@Nullable @Size(max = 300) String askedInPublic) {
}
