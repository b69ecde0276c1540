package org.dueregard.shared;

/**
 * Identifies one request of the public for ever; never shown to people, who see its
 * reference.
 *
 * @param value a positive number
 */
public record RequestId(long value) implements CaseId {

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
