package org.dueregard.publication.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.Timeliness;
import org.dueregard.impact.ImpactKind;
import org.dueregard.publication.register.RegisterRow;
import org.jspecify.annotations.Nullable;

/**
 * One assessment in a list: a line of the CSV file, whose columns are these in their
 * order, and an object of the JSON file and of the interface. Names stay for ever; new
 * ones are added at the end. Of what was withdrawn, only that it was and why.
 */
record Listed(String reference, int version, String bodyId, String bodyName, @Nullable String title,
		@Nullable String summary, @Nullable String kind, @Nullable ProposalStatus status, @Nullable String outcome,
		@Nullable String headlineRating, @Nullable String decision, @Nullable String minuteReference,
		@Nullable LocalDate decidedOn, @Nullable LocalDate registeredOn, @Nullable LocalDate screenedOn,
		LocalDate publishedOn, @Nullable Timeliness timeliness, @Nullable Boolean exempt,
		@Nullable Integer redactedPassages, @Nullable Integer negativeEffects, @Nullable Integer positiveEffects,
		@Nullable Integer neutralEffects, @Nullable Integer unknownEffects, List<String> negativeRemainsFor,
		@Nullable Integer actions, String sha256, String page, String json, @Nullable LocalDate withdrawnOn,
		@Nullable String withdrawnReason) {

	static Listed of(RegisterRow row, OpenDataSettings site) {
		return (row.document() != null) ? told(row, Told.of(row.document()), site) : tombstone(row, site);
	}

	private static Listed told(RegisterRow row, Told told, OpenDataSettings site) {
		var about = told.assessment();
		var effects = told.effects();
		return new Listed(row.reference(), row.version(), row.body(), row.bodyName(), row.title(), row.plainSummary(),
				row.kind(), about.proposal().status(), row.outcome(), row.headline(), row.decision(),
				row.minuteReference(), row.decidedOn(), about.registeredOn(), told.screenedOn(), row.publishedOn(),
				about.timeliness(), about.proposal().exemptContent().isYes(),
				(told.redacted() != null) ? told.redacted().passages() : 0, number(effects, ImpactKind.NEGATIVE),
				number(effects, ImpactKind.POSITIVE), number(effects, ImpactKind.NEUTRAL),
				number(effects, ImpactKind.UNKNOWN), told.negativeRemainsFor(),
				(effects != null) ? told.actions() : null, row.sha256(), site.page(row.reference(), row.version()),
				site.json(row.reference(), row.version()), null, null);
	}

	private static Listed tombstone(RegisterRow row, OpenDataSettings site) {
		return new Listed(row.reference(), row.version(), row.body(), row.bodyName(), null, null, null, null, null,
				null, null, null, null, null, null, row.publishedOn(), null, null, null, null, null, null, null,
				List.of(), null, row.sha256(), site.page(row.reference(), row.version()),
				site.json(row.reference(), row.version()), row.withdrawnOn(), row.withdrawnReason());
	}

	private static @Nullable Integer number(@Nullable Map<ImpactKind, Integer> effects, ImpactKind kind) {
		return (effects != null) ? effects.getOrDefault(kind, 0) : null;
	}

}
