package org.dueregard.scan;

/**
 * What the scan looks at.
 */
enum Check {

	STATUS("nothing is a fault of the server"),

	HEADERS("headers of safety are there and right"),

	COOKIES("cookies are out of reach, and none is given to readers"),

	RESOURCES("nothing comes from elsewhere, no script and no style stands in a page"),

	LEAKS("nothing shows how the house is built"),

	METHODS("methods that nobody uses are refused"),

	REFLECTION("what is sent comes back escaped"),

	PATHS("paths that lead elsewhere are refused"),

	FORMS("forms carry their token, passwords their purpose"),

	CACHING("what may be kept is told apart"),

	REDIRECTS("nobody is led to another site"),

	FILES("no directory, source, setting or console is open"),

	UNPUBLISHED("no case is read before it is published");

	final String promise;

	Check(String promise) {
		this.promise = promise;
	}

}
