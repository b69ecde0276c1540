package org.dueregard.shared;

import java.util.Arrays;

/**
 * What can go wrong when a program asks, as its problem details name it (RFC 9457). Each
 * is explained on the page about open data, at the address that is its type.
 */
public enum ProblemKind {

	REQUEST("request", 400), PARAMETER("parameter", 400), NOT_FOUND("not-found", 404), METHOD("method", 405),
	FORMAT("format", 406), WITHDRAWN("withdrawn", 410), TOO_LARGE("too-large", 413), TOO_MANY("too-many", 429),
	FAULT("fault", 500), BUSY("busy", 503);

	private static final int FAULTS = 500;

	private final String id;

	private final int status;

	ProblemKind(String id, int status) {
		this.id = id;
		this.status = status;
	}

	/**
	 * What an answer with this status is about.
	 */
	public static ProblemKind of(int status) {
		return Arrays.stream(values())
			.filter((each) -> each.status == status)
			.findFirst()
			.orElse((status < FAULTS) ? REQUEST : FAULT);
	}

	public String id() {
		return this.id;
	}

	public int status() {
		return this.status;
	}

	/**
	 * Where it is explained.
	 */
	public String address(String site) {
		return site + "/data#problem-" + this.id;
	}

	/**
	 * The message that names it.
	 */
	public String title() {
		return "data.problem.title." + this.id;
	}

	/**
	 * The message that says what to do.
	 */
	public String text() {
		return "data.problem.text." + this.id;
	}

}
