package org.dueregard.publication.opendata;

import org.dueregard.publication.register.VersionMark;

/**
 * What was asked for has been taken out of the register.
 */
class Withdrawn extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient VersionMark mark;

	Withdrawn(VersionMark mark) {
		super("Withdrawn");
		this.mark = mark;
	}

	VersionMark mark() {
		return this.mark;
	}

}
