package org.dueregard.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.dueregard.shared.AssessmentId;

/**
 * Holds the screenings a test has filled in.
 */
public class HandFilledScreening implements ScreeningDesk {

	private final Map<AssessmentId, Screening> screenings = new HashMap<>();

	@Override
	public void screen(AssessmentId id, ScreenProposal command) {
		var worst = command.effects().stream().anyMatch((effect) -> effect.effect() == Effect.ADVERSE);
		this.screenings.put(id,
				new Screening(id, command.effects(), command.publicConcern(), command.resourcesMoved(),
						command.workforceOrProcurement(), command.benefitLost(), command.algorithmUsed(),
						command.evidenceLookedAt(), worst ? ScreeningOutcome.FULL : ScreeningOutcome.NOT_NEEDED,
						worst ? "An adverse effect is likely" : "No effect on anyone is expected", null, null, null));
	}

	@Override
	public ScreeningOutcome decide(AssessmentId id) {
		return ScreeningOutcome.FULL;
	}

	@Override
	public void confirm(AssessmentId id, ConfirmScreening command) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Screening> screening(AssessmentId id) {
		return Optional.ofNullable(this.screenings.get(id));
	}

}
