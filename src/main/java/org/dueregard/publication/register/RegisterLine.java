package org.dueregard.publication.register;

import java.time.LocalDate;

import org.dueregard.assessment.ProposalKind;
import org.dueregard.impact.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What the list of the register says of one assessment.
 *
 * @param extract of what it says, around what was searched
 * @param outcome one of the four outcomes, or that it was screened out
 */
record RegisterLine(String reference, Extract title, Extract extract, String bodyName, ProposalKind kind,
		String outcome, @Nullable Rating headline, LocalDate publishedOn) {
}
