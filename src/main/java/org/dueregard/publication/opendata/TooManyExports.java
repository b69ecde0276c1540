package org.dueregard.publication.opendata;

/**
 * As many copies of the register are being written as may be at once.
 */
class TooManyExports extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooManyExports() {
		super("As many copies are being written as may be at once");
	}

}
