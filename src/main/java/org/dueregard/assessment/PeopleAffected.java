package org.dueregard.assessment;

/**
 * Who feels the proposal.
 */
public enum PeopleAffected {

	RESIDENTS, SERVICE_USERS, STAFF, VISITORS, CONTRACTORS

}
