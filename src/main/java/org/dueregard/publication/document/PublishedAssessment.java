package org.dueregard.publication.document;

import java.time.LocalDate;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dueregard.shared.SmallNumbers;
import org.dueregard.signoff.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The document the public reads, as page and as JSON.
 *
 * @param version counted from 1 for what was published of this assessment
 * @param decision null for a screening, which needs none
 * @param exemptReason why no more than the summary is shown; null when everything is
 * @param redacted null when nothing is
 * @param approvedVersionHash SHA-256 of what was approved, before anything was withheld;
 * null for a screening
 * @param recordCheckpoint up to where the record of who did what had come; null in what
 * was published before there was one
 * @param smallNumbers how numbers of people are told in it; null in what was published
 * before a body could choose, which is told in the usual way and whose hash must stay
 */
public record PublishedAssessment(int version, LocalDate publishedOn, Snapshot assessment,
		@Nullable DecisionMade decision, @Nullable String exemptReason, @Nullable Redacted redacted,
		@Nullable String approvedVersionHash, @Nullable Reached recordCheckpoint,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SmallNumbers smallNumbers) {

	/** Where its JSON Schema stands, for ever. */
	public static final String SCHEMA = "/schemas/published-assessment/1.json";

	public static final String SCHEMA_TYPE = "application/schema+json";

	/**
	 * The same, bound to the record of how it was made.
	 */
	public PublishedAssessment boundTo(Reached checkpoint) {
		return new PublishedAssessment(this.version, this.publishedOn, this.assessment, this.decision,
				this.exemptReason, this.redacted, this.approvedVersionHash, checkpoint, this.smallNumbers);
	}

	/**
	 * How numbers of people are told in it, whenever it was published.
	 */
	public SmallNumbers numbersTold() {
		return Objects.requireNonNullElse(this.smallNumbers, SmallNumbers.USUAL);
	}

	public boolean isScreenedOut() {
		return this.assessment.conclusion() == null;
	}

	/**
	 * The summary for the public, or the proposal's own where screening ended it.
	 */
	public @Nullable String summary() {
		var conclusion = this.assessment.conclusion();
		return (conclusion != null) ? conclusion.plainSummary() : this.assessment.proposal().summary();
	}

	/**
	 * What was decided, and where the minutes say so.
	 */
	public record DecisionMade(Decision decision, String minuteReference, LocalDate decidedOn) {
	}

	/**
	 * How far the record had come: its newest entry and the hash that binds all before.
	 */
	public record Reached(long number, String sha256) {
	}

	/**
	 * That something is withheld, and why.
	 */
	public record Redacted(int passages, String reason) {
	}

}
