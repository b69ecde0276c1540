package org.dueregard.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import org.dueregard.publication.disclosure.DisclosureCheck;
import org.dueregard.publication.disclosure.NumbersTold;
import org.dueregard.publication.disclosure.PersonalData;
import org.dueregard.publication.disclosure.Redaction;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.document.PublishedAssessment.DecisionMade;
import org.dueregard.publication.document.PublishedAssessment.Redacted;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.publication.document.Texts;
import org.dueregard.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What may become public of one version: without the redacted passages, without small
 * numbers, and with the summary alone where content is exempt.
 */
record PublicEdition(Snapshot assessment, @Nullable DecisionMade decision, Redaction redaction,
		SmallNumbers smallNumbers, @Nullable String approvedVersionHash) {

	/**
	 * A full assessment.
	 */
	static PublicEdition of(ApprovedVersions.Frozen approved, @Nullable DecisionMade decision, Redaction redaction,
			SmallNumbers smallNumbers) {
		return new PublicEdition(approved.snapshot(), decision, redaction, smallNumbers, approved.hash());
	}

	/**
	 * A proposal that needed none.
	 */
	static PublicEdition ofScreening(Snapshot screening, SmallNumbers smallNumbers) {
		return new PublicEdition(screening, null, Redaction.NONE, smallNumbers, null);
	}

	/**
	 * The same without what is redacted.
	 */
	PublicEdition without(Redaction redacted) {
		return new PublicEdition(this.assessment, this.decision, redacted, this.smallNumbers, this.approvedVersionHash);
	}

	/**
	 * Every text there is, shown or not.
	 */
	List<String> texts() {
		return texts(this.assessment, this.decision);
	}

	/**
	 * Everything that would become public and looks like personal data.
	 */
	List<PersonalData.Found> personalData() {
		var check = check();
		return shownTexts().stream().flatMap((text) -> check.in(text).stream()).distinct().toList();
	}

	/**
	 * That of it which is beyond doubt.
	 */
	List<PersonalData.Found> certainlyPersonal() {
		return shownTexts().stream().flatMap((text) -> PersonalData.certainIn(text).stream()).distinct().toList();
	}

	/**
	 * Everything that looks like personal data, among the words where it stands first.
	 */
	List<Finding> findings() {
		var check = check();
		var findings = new LinkedHashMap<PersonalData.Found, Finding>();
		for (var text : shownTexts()) {
			check.in(text).forEach((found) -> findings.computeIfAbsent(found, (first) -> Finding.of(first, text)));
		}
		return List.copyOf(findings.values());
	}

	/**
	 * What to look for in the texts of this assessment, also those written later.
	 */
	DisclosureCheck check() {
		return new DisclosureCheck(this.assessment, numbersTold(), this.smallNumbers);
	}

	private List<String> shownTexts() {
		var shown = asPublished(1, LocalDate.EPOCH);
		return texts(shown.assessment(), shown.decision());
	}

	/**
	 * The document as the public reads it.
	 */
	PublishedAssessment asPublished(int version, LocalDate publishedOn) {
		var shown = isExempt() ? this.assessment.withoutDetail() : this.assessment;
		var redacted = this.redaction.isEmpty() ? null
				: new Redacted(this.redaction.passages().size(), this.redaction.reasons());
		var numbers = numbersTold();
		var safe = forThePublic(shown, numbers);
		return new PublishedAssessment(version, publishedOn, safe,
				(this.decision != null) ? forThePublic(this.decision, numbers) : null, safe.proposal().exemptReason(),
				redacted, this.approvedVersionHash, null, this.smallNumbers);
	}

	private boolean isExempt() {
		return this.assessment.proposal().exemptContent().isYes();
	}

	private NumbersTold numbersTold() {
		return NumbersTold.of(this.assessment, this.smallNumbers);
	}

	private <R extends Record> R forThePublic(R document, NumbersTold numbers) {
		return Texts.rewritten(document, this.redaction::applyTo, numbers::told);
	}

	private static List<String> texts(Snapshot assessment, @Nullable DecisionMade decision) {
		return Stream
			.concat(Texts.in(assessment).stream(), (decision != null) ? Texts.in(decision).stream() : Stream.of())
			.toList();
	}

}
