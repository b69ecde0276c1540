package org.dueregard.workflow;

import org.dueregard.request.RequestAnswer;

/**
 * Where a request goes once an officer has looked at it.
 */
enum RequestTurn {

	/** It is answered. */
	FINAL,
	/** It is answered as soon as an assessment is published. */
	PUBLISH,
	/** The person is asked what they mean. */
	CLARIFY,
	/** The officer has more days. */
	EXTEND;

	static RequestTurn of(RequestAnswer answer) {
		return answer.isFinal() ? FINAL : valueOf(answer.name());
	}

}
