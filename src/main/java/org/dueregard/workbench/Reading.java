package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dueregard.actionplan.ReviewHeld;
import org.dueregard.assessment.Assessment;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.impact.EffectOnAim;
import org.dueregard.impact.Impact;
import org.dueregard.impact.Rating;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.request.Concern;
import org.dueregard.screening.Screening;
import org.dueregard.shared.Aim;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.London;
import org.dueregard.signoff.Approval;
import org.dueregard.workbench.form.Difference;
import org.jspecify.annotations.Nullable;

/**
 * The whole case, as far as it is recorded, for the page.
 *
 * @param author as colleagues know them
 * @param labels what the characteristics are called, in the order of the set
 * @param reviews held after the decision, oldest first
 * @param concerns what others have said of it, newest first
 * @param officers what the officers named in it are called, by sign-in name
 * @param lastRound who sent it back last, and why; null where nobody did or they have
 * acted since
 * @param changes what has been changed since then, by step
 */
record Reading(Assessment assessment, String author, Map<CharacteristicCode, String> labels,
		@Nullable Screening screening, @Nullable GatherEvidence evidence, List<Folders.Line> files,
		@Nullable InvolvePeople involvement, Impact impact, Approval approval, List<ReviewHeld> reviews,
		List<Concern> concerns, Map<String, String> officers, Histories.@Nullable Deed lastRound,
		Map<String, List<Difference>> changes) {

	private static final Map<Rating, String> COLOURS = new EnumMap<>(
			Map.of(Rating.HIGH, "red", Rating.MEDIUM, "orange", Rating.LOW, "yellow"));

	/**
	 * A characteristic with its entries, in the order of the set.
	 */
	record Section(String label, List<ScoredEntry> entries) {
	}

	public List<Section> sections() {
		return this.labels.entrySet()
			.stream()
			.map((label) -> new Section(label.getValue(),
					this.impact.entries()
						.stream()
						.filter((entry) -> entry.entry().characteristic().equals(label.getKey()))
						.toList()))
			.filter((section) -> !section.entries().isEmpty())
			.toList();
	}

	/**
	 * A characteristic with its effects on each of the {@link #aims()}.
	 */
	record Row(String label, List<EffectOnAim> cells) {
	}

	/**
	 * Every characteristic of the set against the aims of the duty.
	 */
	public List<Row> matrix() {
		return this.labels.entrySet()
			.stream()
			.map((label) -> new Row(label.getValue(),
					aims().stream().map((aim) -> this.impact.on(label.getKey(), aim)).toList()))
			.toList();
	}

	public List<Aim> aims() {
		return List.of(Aim.values());
	}

	/**
	 * Class of the tag that shows a rating; its words say the same.
	 */
	public String colour(@Nullable Rating rating) {
		return "govuk-tag--" + COLOURS.getOrDefault(rating, "grey");
	}

	/**
	 * The day in London on which a review was held.
	 */
	public LocalDate day(ReviewHeld review) {
		return London.day(review.at());
	}

	public String label(CharacteristicCode code) {
		return this.labels.getOrDefault(code, code.value());
	}

	/**
	 * The labels of several, with commas between.
	 */
	public String labels(Iterable<CharacteristicCode> codes) {
		var labels = new ArrayList<String>();
		codes.forEach((code) -> labels.add(label(code)));
		return String.join(", ", labels);
	}

}
