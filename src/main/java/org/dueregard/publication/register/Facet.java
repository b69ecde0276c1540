package org.dueregard.publication.register;

/**
 * By what the register can be narrowed, as addresses call it and the table.
 */
public enum Facet {

	BODY("body", "body", ""), KIND("kind", "kind", "published.proposalKind."),
	OUTCOME("outcome", "outcome", "published.outcome."),
	CHARACTERISTIC("characteristic", "characteristics", "published.characteristic."),
	RATING("rating", "headline", "published.rating."), YEAR("year", "decision_year", ""),
	TIMELINESS("time", "timeliness", "register.time."), ACTIONS("actions", "actions", "register.actions.");

	private final String parameter;

	private final String column;

	private final String messages;

	Facet(String parameter, String column, String messages) {
		this.parameter = parameter;
		this.column = column;
		this.messages = messages;
	}

	public String parameter() {
		return this.parameter;
	}

	/**
	 * The beginning of the messages that say its values; empty where they say themselves.
	 */
	String messages() {
		return this.messages;
	}

	String column() {
		return this.column;
	}

	/**
	 * Whether an assessment can have several of its values.
	 */
	boolean isManifold() {
		return this == CHARACTERISTIC;
	}

}
