package org.dueregard.publication.register;

import org.springframework.dao.QueryTimeoutException;

/**
 * A search that is not done yet and goes on by itself: who asks again soon is answered.
 */
class StillLooking extends QueryTimeoutException {

	StillLooking() {
		super("Many texts must be looked through for words that stand one after the other");
	}

}
