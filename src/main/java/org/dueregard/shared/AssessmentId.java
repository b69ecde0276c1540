package org.dueregard.shared;

/**
 * Identifies one assessment for ever; never shown to people, who see the
 * {@link Reference}.
 *
 * @param value a positive number
 */
public record AssessmentId(long value) implements CaseId {

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
