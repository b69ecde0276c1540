package org.dueregard.publication.print;

import org.dueregard.publication.document.DocumentFormat;
import org.dueregard.publication.document.PublishedAssessment;
import org.springframework.stereotype.Component;

/**
 * Prints what is published, one document at a time, so that many at once do not take all
 * the memory of a node. The same published document always gives the same bytes.
 */
@Component
public class Press {

	/**
	 * Goes up when documents look otherwise. What has been printed stays as it is: its
	 * hash is public.
	 */
	public static final int EDITION = 1;

	private final Typesetter typesetter;

	private final TaggedPdf pdf;

	private final OpenDocument odt;

	Press(Typesetter typesetter, TaggedPdf pdf, OpenDocument odt) {
		this.typesetter = typesetter;
		this.pdf = pdf;
		this.odt = odt;
	}

	/**
	 * @throws NotPrinted when the format cannot hold the document
	 */
	public synchronized byte[] print(PublishedAssessment published, DocumentFormat format) {
		try {
			var set = this.typesetter.set(published);
			return switch (format) {
				case PDF -> this.pdf.of(set, published);
				case ODT -> this.odt.of(set);
			};
		}
		// A text that asks too much of a library must not end the thread that prints.
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			throw new NotPrinted(published, format, ex);
		}
	}

}
