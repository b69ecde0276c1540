package org.dueregard.publication;

/**
 * Whether an assessment is published at once or on a later day.
 */
public enum PublicationTiming {

	NOW, EMBARGOED

}
