package org.dueregard.file;

import java.util.Optional;

/**
 * The number by which an address names a file.
 */
public final class FileNumber {

	private FileNumber() {
	}

	/**
	 * As it stands in an address; empty when what stands there can be none.
	 */
	public static Optional<Long> in(String address) {
		return address.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(address)) : Optional.empty();
	}

}
