package org.dueregard.assessment;

import java.time.LocalDate;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.Answer;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What an author says to start an assessment.
 *
 * @param decisionDate when the proposal is to be decided; may have passed, which is
 * flagged for ever
 * @param decisionReference the decision's number in the body's forward plan
 * @param exemptReason why content is exempt from publication, when it is
 * @param parentReference the assessment this one follows from
 */
public record RegisterProposal(@NotBlank @Size(max = 200) String title, @NotBlank @Prose String summary,
		@NotNull ProposalKind kind, @NotNull ProposalStatus status, @NotBlank @Size(max = 200) String directorate,
		@NotBlank @Size(max = 200) String team, @NotBlank @Size(max = 200) String owner,
		@NotBlank @Size(max = 200) String decisionMaker, @Nullable @Size(max = 100) String decisionReference,
		@NotNull @NearDay LocalDate decisionDate, @NotNull Answer keyDecision,
		@NotEmpty Set<PeopleAffected> whoIsAffected, @NotNull Answer exemptContent,
		@Nullable @Prose String exemptReason, @Nullable @Size(max = 40) String parentReference) {
}
