package org.dueregard.file;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be attached.
 *
 * @param largest a single file
 * @param most files of one case
 */
@Validated
@ConfigurationProperties("due-regard.files")
public record FileLimits(DataSize largest, @Positive int most) {

	/** What a form takes beside its file. */
	private static final long REST_OF_FORM = 64 * 1024;

	/**
	 * The longest form with a file in it, in bytes.
	 */
	public long longestForm() {
		return this.largest.toBytes() + REST_OF_FORM;
	}

	/**
	 * The largest file, as people say it.
	 */
	public String largestInWords() {
		return (this.largest.toMegabytes() > 0) ? this.largest.toMegabytes() + " MB"
				: Math.max(1, this.largest.toKilobytes()) + " KB";
	}

}
