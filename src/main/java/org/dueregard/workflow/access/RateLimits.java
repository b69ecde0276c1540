package org.dueregard.workflow.access;

import java.time.Duration;
import java.util.Set;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one client address may try.
 *
 * @param failedSignIns names and passwords that do not belong together
 * @param anonymousPosts forms sent without being signed in, sign-in among them
 * @param requests requests to public bodies, each of which writes a letter
 * @param exempt addresses that are not counted, such as the one that stands for all
 * officers of a body
 */
@Validated
@ConfigurationProperties("due-regard.rate-limits")
record RateLimits(Limit failedSignIns, Limit anonymousPosts, Limit requests, @DefaultValue Set<String> exempt) {

	/**
	 * A number of times in a period.
	 */
	record Limit(@Positive int number, Duration per) {
	}

}
