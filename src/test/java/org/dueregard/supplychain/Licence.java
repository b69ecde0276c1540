package org.dueregard.supplychain;

/**
 * A licence whose works may be given away with ours: a row of {@code licences.csv}.
 *
 * @param name as libraries write it
 * @param why it goes with Apache-2.0
 */
record Licence(String name, String why) {
}
