package org.dueregard.publication.register;

/**
 * A page that is kept.
 *
 * @param printedFor how its version stood when it was printed
 */
record KeptPage(String printedFor, PrintedPage page) {
}
