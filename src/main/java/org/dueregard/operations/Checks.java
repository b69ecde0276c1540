package org.dueregard.operations;

import java.time.Duration;
import java.util.function.Function;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What may be wrong with it, told apart. Settings say which of it has a node restarted or
 * left out; most of it is cured by neither, and asks for somebody's attention.
 */
@Configuration(proxyBeanMethods = false)
class Checks {

	static final Status ATTENTION = new Status("ATTENTION", "Somebody should look; pages are served");

	/** A job that is due is taken within seconds, a minute when there are many. */
	private static final Duration JOBS_WAIT = Duration.ofMinutes(10);

	/** Letters follow the work at once; a newsletter to many takes a while. */
	private static final Duration LETTERS_WAIT = Duration.ofMinutes(30);

	/** So many are no queue any more: something holds them. */
	private static final int MOST_LETTERS = 10_000;

	/** The pauses between tries have reached a quarter of an hour by then. */
	private static final Duration REFUSED_FOR = Duration.ofMinutes(20);

	private final Lookout lookout;

	Checks(Lookout lookout) {
		this.lookout = lookout;
	}

	/**
	 * Of this node alone: its thread that fetches jobs has died, and only a new start
	 * brings it back.
	 */
	@Bean
	HealthIndicator executorHealthIndicator(EngineSigns engine) {
		return () -> (engine.fetchesJobs() ? Health.up() : Health.down()).build();
	}

	/**
	 * Whether work is done that nobody waits for at a page: whichever node does it.
	 */
	@Bean
	HealthIndicator jobsHealthIndicator() {
		return () -> of(Signs::jobs,
				(jobs) -> health(jobs.longest().compareTo(JOBS_WAIT) > 0 || jobs.givenUp() > 0)
					.withDetail("due", jobs.waiting())
					.withDetail("dueForSeconds", jobs.longest().toSeconds())
					.withDetail("failed", jobs.givenUp()));
	}

	/**
	 * Letters that nobody has tried to send: the fault is here.
	 */
	@Bean
	HealthIndicator outboxHealthIndicator() {
		return () -> of(Signs::letters,
				(letters) -> health(
						letters.oldestUntried().compareTo(LETTERS_WAIT) > 0 || letters.untried() > MOST_LETTERS)
					.withDetail("untried", letters.untried())
					.withDetail("untriedForSeconds", letters.oldestUntried().toSeconds())
					.withDetail("failed", letters.failed())
					.withDetail("inDoubt", letters.inDoubt()));
	}

	/**
	 * Letters that the mail server or GOV.UK Notify did not take: the fault is there.
	 */
	@Bean
	HealthIndicator carrierHealthIndicator() {
		return () -> of(Signs::letters,
				(letters) -> health(letters.oldestRefused().compareTo(REFUSED_FOR) > 0)
					.withDetail("refused", letters.refused())
					.withDetail("refusedForSeconds", letters.oldestRefused().toSeconds()));
	}

	private <T> Health of(Function<Signs, T> what, Function<T, Health.Builder> health) {
		return this.lookout.signs().map(what).map(health).orElseGet(Health::unknown).build();
	}

	private static Health.Builder health(boolean needsAttention) {
		return Health.status(needsAttention ? ATTENTION : Status.UP);
	}

}
