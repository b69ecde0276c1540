package org.dueregard.supplychain;

import java.time.LocalDate;

import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A flaw that somebody has published, and our answer: one row of
 * {@code known-findings.csv}.
 *
 * @param id of the advisory
 * @param artifact group and name, of Maven; a name of {@code *} is the whole group
 * @param versions those with the flaw, as Maven writes ranges
 * @param severity as the advisory says
 * @param what it is, in a few words
 * @param status what became of it
 * @param answer why that is enough
 * @param checked the day on which we last looked
 */
record Finding(String id, String artifact, String versions, Severity severity, String what, Status status,
		String answer, LocalDate checked) {

	boolean concerns(Component component) {
		return matches(component) && flawed(component.version());
	}

	/**
	 * An upgrade answers nothing while the flawed version is still there.
	 */
	boolean answers(Component component) {
		return concerns(component) && this.status != Status.OPEN && this.status != Status.UPGRADED
				&& !this.answer.isBlank();
	}

	private boolean matches(Component component) {
		return this.artifact.equals(component.artifact()) || this.artifact.equals(component.group() + ":*");
	}

	private boolean flawed(String version) {
		try {
			return VersionRange.createFromVersionSpec(this.versions)
				.containsVersion(new DefaultArtifactVersion(version));
		}
		catch (InvalidVersionSpecificationException ex) {
			throw new IllegalStateException(this.id + " has no range of versions: " + this.versions, ex);
		}
	}

	/**
	 * How bad the advisory says it is.
	 */
	enum Severity {

		UNKNOWN, LOW, MEDIUM, HIGH, CRITICAL

	}

	/**
	 * What became of a finding.
	 */
	enum Status {

		/** A newer version of the library has no such flaw. */
		UPGRADED,

		/** We keep the flaw from mattering, by code of our own. */
		GUARDED,

		/** We do not use what is flawed. */
		NOT_REACHABLE,

		/** We know and live with it, for the reason given. */
		ACCEPTED,

		/** Nobody has answered yet. */
		OPEN

	}

}
