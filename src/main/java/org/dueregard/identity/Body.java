package org.dueregard.identity;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A public authority and how it works.
 *
 * @param id also the engine's tenant
 * @param name as the public knows it
 * @param jurisdiction whose law and bank holidays it follows
 * @param noticeDays working days an assessment must have before its decision; less is
 * late
 * @param remindAfterDays working days after which a waiting task is recalled
 * @param escalateAfterDays working days after which others are told that a task waits
 * @param fixedReviewMonths whether reviews fall in March and September rather than 6 and
 * 12 months after the decision
 * @param contact where the public may ask
 * @param smallNumbers how it tells numbers of people to the public
 * @param version for optimistic locking; null when new
 */
public record Body(@Id BodyId id, String name, Jurisdiction jurisdiction, int noticeDays, int remindAfterDays,
		int escalateAfterDays, boolean fixedReviewMonths, String contact, @Embedded.Empty SmallNumbers smallNumbers,
		@Version @Nullable Integer version) {

	/**
	 * The same body as another version of it.
	 */
	public Body withVersion(@Nullable Integer other) {
		return new Body(this.id, this.name, this.jurisdiction, this.noticeDays, this.remindAfterDays,
				this.escalateAfterDays, this.fixedReviewMonths, this.contact, this.smallNumbers, other);
	}

}
