package org.dueregard.file;

import java.util.Locale;

import org.springframework.util.unit.DataSize;

/**
 * The size of a file, as people say it.
 */
public final class FileSize {

	private FileSize() {
	}

	/**
	 * With a space between number and unit at which no line breaks.
	 */
	public static String inWords(long bytes) {
		var size = DataSize.ofBytes(bytes);
		return (size.toMegabytes() > 0)
				? String.format(Locale.UK, "%.1f\u00a0MB", bytes / (double) DataSize.ofMegabytes(1).toBytes())
				: Math.max(1, size.toKilobytes()) + "\u00a0KB";
	}

}
