package org.dueregard.workflow.access;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

/**
 * Tells faults from requests that could not be met. The engine answers many of the latter
 * with the status of a fault.
 */
final class TrueStatus {

	/** What the engine says of something that belongs to another tenant. */
	private static final String OF_ANOTHER_BODY = "ENGINE-13034";

	private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"(\\w+)\"");

	private static final String MET_ANOTHER = "OptimisticLockingException";

	private static final Set<String> UNMET = Set.of("ProcessEngineException", "NullValueException", "NotValidException",
			"NotFoundException", "NotAllowedException");

	private TrueStatus() {
	}

	static HttpStatus of(int status, String said) {
		var answered = HttpStatus.valueOf(status);
		if (answered != HttpStatus.INTERNAL_SERVER_ERROR) {
			return answered;
		}
		if (said.contains(OF_ANOTHER_BODY)) {
			return HttpStatus.NOT_FOUND;
		}
		var type = TYPE.matcher(said);
		var name = type.find() ? type.group(1) : "";
		if (name.equals(MET_ANOTHER)) {
			return HttpStatus.CONFLICT;
		}
		return UNMET.contains(name) ? HttpStatus.BAD_REQUEST : answered;
	}

}
