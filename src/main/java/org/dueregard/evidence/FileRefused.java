package org.dueregard.evidence;

import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;

/**
 * A file cannot be taken as it is.
 */
class FileRefused extends AnswersRefused {

	FileRefused(String key, Object... arguments) {
		super(Problem.with("file", key, arguments));
	}

}
