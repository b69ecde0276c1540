package org.dueregard.demo;

import org.dueregard.identity.Role;

/**
 * The posts in each body of Fellshire, one officer each.
 */
enum Post {

	AUTHOR("author", "Policy author", Role.AUTHOR), ADVISER("adviser", "Equality adviser", Role.EQUALITY_ADVISER),
	SPECIALIST("specialist", "Specialist", Role.SPECIALIST), HEAD("head", "Head of service", Role.HEAD_OF_SERVICE),
	DIRECTOR("director", "Director", Role.DIRECTOR), LEGAL("legal", "Legal adviser", Role.LEGAL),
	NETWORK("network", "Equality group", Role.EQUALITY_GROUP),
	DECIDER("decider", "Decision-maker", Role.DECISION_MAKER),
	INFORMATION("information", "Information officer", Role.INFORMATION_OFFICER),
	ADMINISTRATOR("administrator", "Administrator", Role.ADMINISTRATOR);

	private final String signIn;

	private final String title;

	private final Role role;

	Post(String signIn, String title, Role role) {
		this.signIn = signIn;
		this.title = title;
		this.role = role;
	}

	/**
	 * How the officer of this post is called among the sign-in names of a body.
	 */
	String signIn() {
		return this.signIn;
	}

	String title() {
		return this.title;
	}

	Role role() {
		return this.role;
	}

}
