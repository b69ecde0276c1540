package org.dueregard.audit;

/**
 * Up to where the record had come at some time: whoever keeps it can tell later whether
 * the entries up to there are still the same.
 *
 * @param number of the newest entry, 0 before the first
 * @param sha256 its hash, which binds all before it
 */
public record Checkpoint(long number, String sha256) {

	/** Before the first entry. */
	static final Checkpoint START = new Checkpoint(0, "0".repeat(64));

	@Override
	public String toString() {
		return this.number + " " + this.sha256;
	}

}
