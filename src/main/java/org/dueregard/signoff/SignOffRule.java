package org.dueregard.signoff;

import java.util.List;

import org.dueregard.identity.Role;
import org.dueregard.impact.Rating;
import org.dueregard.shared.Answer;
import org.dueregard.shared.BodyId;

/**
 * Who signs, in which order: a decision table the body can read and tune.
 */
public interface SignOffRule {

	/**
	 * Roles in the order they sign; never empty.
	 */
	List<Role> route(Rating worstResidual, Answer keyDecision, Answer indirectDiscriminationKept, Answer unknownRemains,
			BodyId body);

}
