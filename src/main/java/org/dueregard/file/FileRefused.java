package org.dueregard.file;

import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;

/**
 * A file cannot be taken as it is.
 */
public class FileRefused extends AnswersRefused {

	public FileRefused(String key, Object... arguments) {
		super(Problem.with("file", key, arguments));
	}

}
