package org.dueregard.publication.register;

import org.dueregard.publication.document.DocumentFormat;

/**
 * A document made of a published version, without what is in it.
 */
record PrintedDocument(String reference, int version, DocumentFormat format, long bytes, String sha256) {

	private static final long KILO = 1024;

	/**
	 * As it is called where it is kept.
	 */
	public String fileName() {
		return "%s-v%d.%s".formatted(this.reference, this.version, this.format.extension());
	}

	/**
	 * Its size in KB, never none.
	 */
	public long kilobytes() {
		return (this.bytes + KILO - 1) / KILO;
	}

}
