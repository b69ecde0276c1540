package org.dueregard.audit;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be put on record. When and from which address is added there.
 *
 * @param deed one of {@link Deeds}, or the id of a step
 * @param about whom or what else it concerns, never what was answered
 */
public record Happening(String deed, @Nullable String about, Who who, Place place, Change change) {

	/**
	 * Something done by an officer in a role.
	 */
	public static Happening by(Officer officer, @Nullable Role role, String deed) {
		return new Happening(deed, null, new Who(officer.id(), role, officer.body(), false), Place.NOWHERE,
				Change.NONE);
	}

	/**
	 * Something done by whoever acts now, or by the application itself.
	 * @param body null for the body of whoever acts
	 */
	public static Happening now(@Nullable BodyId body, String deed) {
		return new Happening(deed, null, new Who(null, null, body, false), Place.NOWHERE, Change.NONE);
	}

	/**
	 * Something done by a person outside, of whom nothing is kept: not who they are, not
	 * where their request came from, even if an officer is signed in beside them.
	 */
	public static Happening outside(BodyId body, String deed) {
		return new Happening(deed, null, new Who(null, null, body, true), Place.NOWHERE, Change.NONE);
	}

	public Happening about(@Nullable String whom) {
		return new Happening(this.deed, whom, this.who, this.place, this.change);
	}

	/**
	 * Where it was done.
	 * @param task the engine's
	 */
	public Happening in(@Nullable AssessmentId assessment, @Nullable String step, @Nullable String task) {
		return new Happening(this.deed, this.about, this.who, new Place(assessment, step, task), this.change);
	}

	/**
	 * What it changed, as {@link Digest}s.
	 */
	public Happening changing(@Nullable String before, @Nullable String after) {
		return new Happening(this.deed, this.about, this.who, this.place, new Change(before, after));
	}

	/**
	 * The same for an officer.
	 */
	public Happening by(OfficerId officer) {
		return new Happening(this.deed, this.about, new Who(officer, this.who.role(), this.who.body(), false),
				this.place, this.change);
	}

	/**
	 * The same in a role.
	 */
	public Happening as(@Nullable Role role) {
		return new Happening(this.deed, this.about,
				new Who(this.who.officer(), role, this.who.body(), this.who.isOutside()), this.place, this.change);
	}

	/**
	 * Who did it.
	 *
	 * @param officer null for whoever acts now
	 * @param role null where none is needed
	 * @param body null for the officer's
	 * @param isOutside whether it is a person outside
	 */
	record Who(@Nullable OfficerId officer, @Nullable Role role, @Nullable BodyId body, boolean isOutside) {
	}

	/**
	 * Where it was done.
	 */
	record Place(@Nullable AssessmentId assessment, @Nullable String step, @Nullable String task) {

		static final Place NOWHERE = new Place(null, null, null);

	}

	/**
	 * What was there before and after.
	 */
	record Change(@Nullable String before, @Nullable String after) {

		static final Change NONE = new Change(null, null);

	}

}
