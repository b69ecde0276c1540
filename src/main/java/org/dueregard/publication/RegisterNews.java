package org.dueregard.publication;

import org.dueregard.shared.BodyId;

/**
 * Something has happened in the register, in this transaction.
 *
 * @param reference of the assessment
 * @param body whose it is
 */
public record RegisterNews(String reference, BodyId body, NewsKind kind) {
}
