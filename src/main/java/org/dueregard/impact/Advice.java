package org.dueregard.impact;

import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A question to a specialist and, once given, the answer.
 */
public record Advice(CharacteristicCode characteristic, OfficerId specialist, String question,
		@Nullable AdviceView view, @Nullable String answer) {

	public boolean isOpen() {
		return this.view == null;
	}

}
