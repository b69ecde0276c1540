package org.dueregard.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.dueregard.shared.EachByItself;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes letters of which nobody ever told for arrived, so that their words are not kept
 * for ever.
 */
@Component
class LetterUpkeep {

	/** GOV.UK Notify tries for three days, mail servers for five. */
	static final Duration LONGEST_SILENCE = Duration.ofDays(7);

	private final LetterBook book;

	private final Clock clock;

	LetterUpkeep(LetterBook book, Clock clock) {
		this.book = book;
		this.clock = clock;
	}

	/**
	 * Whoever told of letters need not be the one who tells today.
	 */
	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void waitNoLonger() {
		EachByItself.attempt(this.book.handedOverBefore(this.clock.instant().minus(LONGEST_SILENCE)), this.book::sent);
	}

}
