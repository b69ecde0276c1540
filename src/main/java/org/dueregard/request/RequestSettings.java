package org.dueregard.request;

import java.time.Period;

import org.dueregard.shared.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are dealt with here.
 *
 * @param keptFor how long after the end it is kept who asked, what they wrote and where
 * to answer them
 */
@ConfigurationProperties("due-regard.requests")
record RequestSettings(@DefaultValue("2y") Period keptFor) {

	RequestSettings {
		if (keptFor.isNegative() || keptFor.isZero()) {
			throw new StartRefused("Requests must be kept for a day at least, or nobody could look into a complaint:"
					+ " set DUEREGARD_REQUESTS_KEPTFOR to a time such as 2y.");
		}
	}

}
