package org.dueregard.publication.opendata;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.Timeliness;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Rating;
import org.dueregard.impact.Response;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.shared.Answer;
import org.dueregard.shared.CharacteristicCode;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a published document beside what the register has in columns. Takes
 * the few parts it needs and skips the rest, for a copy of the whole register reads all
 * documents.
 */
record Told(Part assessment, @Nullable Withheld redacted) implements Skimmed {

	static Told of(String document) {
		return CanonicalJson.read(document, Told.class);
	}

	@Nullable LocalDate screenedOn() {
		var screening = this.assessment.screening();
		return (screening != null) ? screening.screenedOn() : null;
	}

	/**
	 * Null where the effects are not told: content is exempt, or screening ended it.
	 */
	@Nullable Map<ImpactKind, Integer> effects() {
		if (this.assessment.impact() == null || this.assessment.proposal().exemptContent().isYes()) {
			return null;
		}
		var effects = new EnumMap<ImpactKind, Integer>(ImpactKind.class);
		entries().forEach((entry) -> effects.merge(entry.kind(), 1, Integer::sum));
		return effects;
	}

	List<String> negativeRemainsFor() {
		return entries().stream()
			.filter((entry) -> entry.kind() == ImpactKind.NEGATIVE && entry.residual() != null
					&& entry.residual() != Rating.NONE)
			.map((entry) -> entry.characteristic().value())
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * What is planned; a justification plans nothing.
	 */
	int actions() {
		return (int) entries().stream()
			.flatMap((entry) -> entry.actions().stream())
			.filter((action) -> action.response() != Response.JUSTIFY)
			.count();
	}

	private List<ToldEntry> entries() {
		var impact = this.assessment.impact();
		return (impact != null) ? impact.entries() : List.of();
	}

	record Part(LocalDate registeredOn, Timeliness timeliness, ToldProposal proposal, @Nullable ToldScreening screening,
			@Nullable ToldImpact impact) implements Skimmed {
	}

	record ToldProposal(ProposalStatus status, Answer exemptContent) implements Skimmed {
	}

	record ToldScreening(@Nullable LocalDate screenedOn) implements Skimmed {
	}

	record ToldImpact(List<ToldEntry> entries) implements Skimmed {
	}

	record ToldEntry(CharacteristicCode characteristic, ImpactKind kind, @Nullable Rating residual,
			List<ToldAction> actions) implements Skimmed {
	}

	record ToldAction(Response response) implements Skimmed {
	}

	record Withheld(int passages) implements Skimmed {
	}

}
