package org.dueregard.subscription;

/**
 * What a subscription can be about; the most particular first.
 */
enum TopicKind {

	/** One assessment; its subject is the reference. */
	ASSESSMENT,
	/** Everything that a body publishes; its subject is the body's id. */
	BODY,
	/** Whatever a search of the register finds; its subject is the search's query. */
	SEARCH

}
