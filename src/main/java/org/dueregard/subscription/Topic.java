package org.dueregard.subscription;

/**
 * What a subscription is about.
 *
 * @param subject at most 2,000 ASCII characters
 */
record Topic(TopicKind kind, String subject) {

	static final int LONGEST = 2000;

	/**
	 * The page of the register where it is to be read, from the root of the site.
	 */
	public String path() {
		return switch (this.kind) {
			case ASSESSMENT -> "/assessments/" + this.subject;
			case BODY -> "/bodies/" + this.subject;
			case SEARCH -> "/" + this.subject;
		};
	}

	/**
	 * What stands behind the path in the address that asks for it.
	 */
	public String question() {
		return switch (this.kind) {
			case ASSESSMENT -> "?assessment=" + this.subject;
			case BODY -> "?body=" + this.subject;
			case SEARCH -> this.subject;
		};
	}

}
