package org.dueregard.publication.register;

/**
 * A page that was printed just now, with all by which it is found again.
 *
 * @param language as addresses say it
 * @param edition of all that makes such pages
 * @param printedFor another one for every other page
 */
public record FreshPage(String reference, int version, String language, String edition, String printedFor,
		PrintedPage page) {
}
