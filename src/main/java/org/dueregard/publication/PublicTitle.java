package org.dueregard.publication;

/**
 * What the public calls an assessment.
 *
 * @param body name of the body that published it
 * @param title of the newest version, as published
 */
public record PublicTitle(String reference, String body, String title) {
}
