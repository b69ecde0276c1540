package org.dueregard.publication.opendata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A part of a document of which only what is named is read. Jackson would copy all else
 * aside until the record is complete.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
interface Skimmed {

}
