package org.dueregard.assessment;

/**
 * Whether the proposal brings something, changes it, keeps it or ends it.
 */
public enum ProposalStatus {

	NEW, REVISED, EXISTING, ENDING

}
