package org.dueregard.publication.opendata;

/**
 * The interface was asked with something that it does not know. Telling of it at once
 * keeps programs from taking an answer for what they did not ask.
 */
class ParameterRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String parameter;

	private final String allowed;

	ParameterRefused(String parameter, String allowed) {
		super("%s: %s".formatted(parameter, allowed));
		this.parameter = parameter;
		this.allowed = allowed;
	}

	String parameter() {
		return this.parameter;
	}

	String allowed() {
		return this.allowed;
	}

}
