package org.dueregard.workflow.access;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * The tries that each client address has left. Those of the last 100,000 addresses are
 * remembered, by this node.
 */
class Tries {

	private final LoadingCache<String, Bucket> left;

	Tries(RateLimits.Limit limit, Clock clock) {
		this.left = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(limit.per())
			.build((address) -> Bucket.builder()
				.addLimit((tries) -> tries.capacity(limit.number()).refillGreedy(limit.number(), limit.per()))
				.withCustomTimePrecision(by(clock))
				.build());
	}

	/**
	 * Takes one of the tries, if there is one left.
	 */
	boolean take(String address) {
		return this.left.get(address).tryConsume(1);
	}

	boolean areUp(String address) {
		return this.left.get(address).getAvailableTokens() == 0;
	}

	/**
	 * How long until there is one again.
	 */
	Duration untilNext(String address) {
		return Duration.ofNanos(this.left.get(address).estimateAbilityToConsume(1).getNanosToWaitForRefill());
	}

	private static TimeMeter by(Clock clock) {
		return new TimeMeter() {
			@Override
			public long currentTimeNanos() {
				return Duration.ofMillis(clock.millis()).toNanos();
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}
		};
	}

}
