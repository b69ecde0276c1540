package org.dueregard.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Has the log end with the sentence of a {@link StartRefused}, without a stack trace.
 */
class StartRefusedInWords extends AbstractFailureAnalyzer<StartRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
		return new FailureAnalysis(refused.getMessage(), null, failure);
	}

}
