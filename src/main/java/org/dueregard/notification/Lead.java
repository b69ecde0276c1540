package org.dueregard.notification;

/**
 * One of several things that a letter lists.
 *
 * @param said what has become of it, in the language of the letter
 * @param words what it is, as a body wrote it in English
 * @param path where it is found, from the root of the site
 */
public record Lead(String said, String words, String path) {
}
