package org.dueregard.notification;

/**
 * One of several things that a letter lists.
 *
 * @param words what it is, as a body wrote it in English
 * @param path where it is found, from the root of the site
 */
public record Lead(String words, String path) {
}
