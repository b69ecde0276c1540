package org.dueregard.publication.register;

import org.dueregard.file.FileKind;
import org.dueregard.file.FileSize;

/**
 * A published version in another format, without what is in it.
 *
 * @param name as the body calls it
 * @param size in bytes
 */
record OtherFormat(long id, String reference, int version, String name, FileKind kind, long size, String sha256) {

	/**
	 * As it is called where it is kept: what the officer's file was called is nobody's
	 * business.
	 */
	String fileName() {
		return "%s-v%d-%d.%s".formatted(this.reference, this.version, this.id, this.kind.endings().get(0));
	}

	public String sizeInWords() {
		return FileSize.inWords(this.size);
	}

}
