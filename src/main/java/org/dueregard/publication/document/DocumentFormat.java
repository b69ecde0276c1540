package org.dueregard.publication.document;

/**
 * In what a published assessment can be downloaded, beside its JSON.
 */
public enum DocumentFormat {

	PDF("application/pdf"), ODT("application/vnd.oasis.opendocument.text");

	private final String mediaType;

	DocumentFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * How names of its files end.
	 */
	public String extension() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
