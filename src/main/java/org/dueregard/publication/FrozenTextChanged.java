package org.dueregard.publication;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * A frozen text is no longer the one that was approved: nobody may decide on it, and
 * nothing of it becomes public.
 */
class FrozenTextChanged extends Refusal {

	FrozenTextChanged() {
		super(Problem.of("approvedVersion.text.changed"));
	}

}
