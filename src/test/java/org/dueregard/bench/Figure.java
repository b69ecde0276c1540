package org.dueregard.bench;

/**
 * One line of what was measured.
 *
 * @param value in words and numbers, with its units
 */
record Figure(String what, String value) {
}
