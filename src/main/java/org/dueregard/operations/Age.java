package org.dueregard.operations;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an assessment has been open.
 */
enum Age {

	UNDER_30_DAYS(0), UNDER_90_DAYS(30), UNDER_180_DAYS(90), OLDER(180);

	private final int days;

	Age(int days) {
		this.days = days;
	}

	/**
	 * Whoever was registered before it is at least so old.
	 */
	Instant since(Instant now) {
		return now.minus(Duration.ofDays(this.days));
	}

	String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
