package org.dueregard.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an officer may be asked to do. Each role is a group of the engine with the same
 * id, and the candidate group of its tasks.
 */
public enum Role {

	/** Starts and writes assessments; every officer is one. */
	AUTHOR("author"),
	/** Confirms screening and reviews quality. */
	EQUALITY_ADVISER("equality-adviser"),
	/** Advises on one characteristic when the author asks. */
	SPECIALIST("specialist"),
	/** Signs off first. */
	HEAD_OF_SERVICE("head-of-service"),
	/** Signs off for the directorate. */
	DIRECTOR("director"),
	/** Signs off where the law is likely to be tested. */
	LEGAL("legal"),
	/** Signs off for staff networks and communities. */
	EQUALITY_GROUP("equality-group"),
	/** Decides on the proposal, having read the approved version. */
	DECISION_MAKER("decision-maker"),
	/** Clears for publication and answers public requests. */
	INFORMATION_OFFICER("information-officer"),
	/** Looks after people, bodies, failed jobs and mails; the engine's own group. */
	ADMINISTRATOR("camunda-admin");

	private final String group;

	Role(String group) {
		this.group = group;
	}

	/**
	 * Id of the engine's group.
	 */
	public String group() {
		return this.group;
	}

	public static Optional<Role> ofGroup(String group) {
		return Arrays.stream(values()).filter((role) -> role.group.equals(group)).findFirst();
	}

}
