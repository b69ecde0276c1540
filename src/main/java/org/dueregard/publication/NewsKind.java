package org.dueregard.publication;

/**
 * What has become of an assessment in the register.
 */
public enum NewsKind {

	/** A version of it has been published. */
	PUBLISHED,
	/** A review held after the decision has been added to it. */
	REVIEWED,
	/** It can be had in another format. */
	FORMAT_ADDED,
	/** It has been withdrawn. */
	WITHDRAWN

}
