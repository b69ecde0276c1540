package org.dueregard.screening;

import java.util.List;

import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * The screening of one assessment: answers, ruling, and what the adviser said.
 */
public class Screening {

	@Id
	private final AssessmentId assessment;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<CharacteristicEffect> effects;

	private Answer publicConcern;

	private Answer resourcesMoved;

	private Answer workforceOrProcurement;

	private Answer benefitLost;

	private Answer algorithmUsed;

	private String evidenceLookedAt;

	private @Nullable ScreeningOutcome outcome;

	private @Nullable String outcomeReason;

	private @Nullable ScreeningDecision decision;

	private @Nullable String comment;

	@Version
	private @Nullable Integer version;

	@PersistenceCreator
	Screening(AssessmentId assessment, List<CharacteristicEffect> effects, Answer publicConcern, Answer resourcesMoved,
			Answer workforceOrProcurement, Answer benefitLost, Answer algorithmUsed, String evidenceLookedAt,
			@Nullable ScreeningOutcome outcome, @Nullable String outcomeReason, @Nullable ScreeningDecision decision,
			@Nullable String comment, @Nullable Integer version) {
		this.assessment = assessment;
		this.effects = effects;
		this.publicConcern = publicConcern;
		this.resourcesMoved = resourcesMoved;
		this.workforceOrProcurement = workforceOrProcurement;
		this.benefitLost = benefitLost;
		this.algorithmUsed = algorithmUsed;
		this.evidenceLookedAt = evidenceLookedAt;
		this.outcome = outcome;
		this.outcomeReason = outcomeReason;
		this.decision = decision;
		this.comment = comment;
		this.version = version;
	}

	static Screening of(AssessmentId assessment, ScreenProposal command) {
		return new Screening(assessment, command.effects(), command.publicConcern(), command.resourcesMoved(),
				command.workforceOrProcurement(), command.benefitLost(), command.algorithmUsed(),
				command.evidenceLookedAt(), null, null, null, null, null);
	}

	/**
	 * Takes new answers; what was found and said about the old ones no longer holds.
	 */
	void answer(ScreenProposal command) {
		this.effects = command.effects();
		this.publicConcern = command.publicConcern();
		this.resourcesMoved = command.resourcesMoved();
		this.workforceOrProcurement = command.workforceOrProcurement();
		this.benefitLost = command.benefitLost();
		this.algorithmUsed = command.algorithmUsed();
		this.evidenceLookedAt = command.evidenceLookedAt();
		this.outcome = null;
		this.outcomeReason = null;
		this.decision = null;
		this.comment = null;
	}

	void decide(ScreeningRule.Ruling ruling) {
		this.outcome = ruling.outcome();
		this.outcomeReason = ruling.reason();
	}

	void confirm(ConfirmScreening command) {
		this.decision = command.screeningDecision();
		this.comment = command.comment();
	}

	Effect worstEffect() {
		return this.effects.stream()
			.map(CharacteristicEffect::effect)
			.max(Effect.FROM_BEST_TO_WORST)
			.orElseThrow(() -> new IllegalStateException("No effects of " + this.assessment));
	}

	public AssessmentId assessment() {
		return this.assessment;
	}

	/**
	 * The answers as the author gave them.
	 */
	public ScreenProposal answers() {
		return new ScreenProposal(this.effects, this.publicConcern, this.resourcesMoved, this.workforceOrProcurement,
				this.benefitLost, this.algorithmUsed, this.evidenceLookedAt);
	}

	public @Nullable ScreeningOutcome outcome() {
		return this.outcome;
	}

	/**
	 * Label of the rule that decided.
	 */
	public @Nullable String outcomeReason() {
		return this.outcomeReason;
	}

	public @Nullable ScreeningDecision decision() {
		return this.decision;
	}

	public @Nullable String comment() {
		return this.comment;
	}

}
