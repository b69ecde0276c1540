package org.dueregard.publication.opendata;

/**
 * There is nothing of this reference or version.
 */
class NotInRegister extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotInRegister() {
		super("Not in the register");
	}

}
