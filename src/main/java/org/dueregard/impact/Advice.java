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

	static Advice askedBy(AdviceRequest request) {
		return new Advice(request.characteristic(), request.specialist(), request.question(), null, null);
	}

	/**
	 * Whether this is what the request asks, of the same specialist in the same words.
	 */
	boolean answers(AdviceRequest request) {
		return this.characteristic.equals(request.characteristic()) && this.specialist.equals(request.specialist())
				&& this.question.equals(request.question());
	}

}
