package org.dueregard.publication.print;

import org.dueregard.publication.document.DocumentFormat;
import org.dueregard.publication.document.PublishedAssessment;

/**
 * A document could not be made of what is published; its page and its JSON are there all
 * the same.
 */
public class NotPrinted extends RuntimeException {

	NotPrinted(PublishedAssessment published, DocumentFormat format, Throwable cause) {
		super("No %s could be made of %s version %d".formatted(format, published.assessment().reference(),
				published.version()), cause);
	}

}
