package org.dueregard.audit;

import java.nio.charset.StandardCharsets;

import org.dueregard.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record.
 *
 * @param number 1, 2, 3 and so on without a gap
 * @param previous hash of the entry before
 * @param hash of the number, the content and {@code previous}
 */
public record Entry(long number, Content content, String previous, String hash) {

	private static final String FORM = "due-regard-record-1";

	private static final int SHORT = 12;

	static Entry following(Checkpoint before, Content content) {
		var number = before.number() + 1;
		return new Entry(number, content, before.sha256(), hash(number, content, before.sha256()));
	}

	/**
	 * Whether nothing in it has been changed.
	 */
	boolean isIntact() {
		return wasWrittenAs(this.number);
	}

	boolean wasWrittenAs(long other) {
		return this.hash.equals(hash(other, this.content, this.previous));
	}

	Checkpoint checkpoint() {
		return new Checkpoint(this.number, this.hash);
	}

	/**
	 * Enough of the hash to tell entries apart by eye.
	 */
	public String shortHash() {
		return this.hash.substring(0, SHORT);
	}

	/**
	 * Each value stands with its length before it, so that no two entries are written
	 * alike.
	 */
	private static String hash(long number, Content content, String previous) {
		var text = new StringBuilder(FORM);
		write(text, number, content.at(), content.officer(), content.role(), content.body(), content.deed(),
				content.about(), content.assessment(), content.step(), content.task(), content.address(),
				content.before(), content.after(), content.seal(), previous);
		return Sha256.of(text.toString());
	}

	private static void write(StringBuilder text, @Nullable Object... values) {
		for (var value : values) {
			if (value == null) {
				text.append("-,");
			}
			else {
				var written = value.toString();
				text.append(written.getBytes(StandardCharsets.UTF_8).length).append(':').append(written).append(',');
			}
		}
	}

}
