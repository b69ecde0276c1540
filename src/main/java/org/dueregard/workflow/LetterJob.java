package org.dueregard.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.dueregard.notification.DeliverySchedule;
import org.dueregard.notification.Letters;
import org.dueregard.notification.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Has the engine's job executor send letters: a job is written in the transaction of the
 * work and runs after it. While the mail server refuses, a new job tries again later, for
 * longer than a job that fails would.
 */
@Component
class LetterJob implements DeliverySchedule, Errand {

	static final String NAME = "sendLetter";

	/**
	 * Pauses between tries: five days in all, then the letter lies still for
	 * administrators to see.
	 */
	private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1),
			Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6),
			Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(2));

	private final Errands errands;

	private final Letters letters;

	private final Clock clock;

	LetterJob(Errands errands, @Lazy Letters letters, Clock clock) {
		this.errands = errands;
		this.letters = letters;
		this.clock = clock;
	}

	@Override
	public void sendAfterCommit(UUID letter, Urgency urgency) {
		schedule(new Delivery(letter, 0, urgency), null);
	}

	private void schedule(Delivery delivery, @Nullable Instant notBefore) {
		this.errands.send(NAME, delivery.inWords(), priority(delivery.urgency()), notBefore);
	}

	@Override
	public void run(String about) {
		deliver(Delivery.of(about));
	}

	private void deliver(Delivery delivery) {
		try {
			this.letters.send(delivery.letter());
		}
		catch (MailException ex) {
			if (delivery.tries() >= PAUSES.size()) {
				this.letters.giveUp(delivery.letter());
				return;
			}
			var later = this.clock.instant().plus(stretched(PAUSES.get(delivery.tries())));
			schedule(new Delivery(delivery.letter(), delivery.tries() + 1, delivery.urgency()), later);
		}
	}

	/**
	 * Beside the engine's own work, which has 0.
	 */
	private static long priority(Urgency urgency) {
		return switch (urgency) {
			case AT_ONCE -> 10;
			case IN_BULK -> -10;
		};
	}

	/**
	 * Up to a quarter more: letters that were refused together do not all come back
	 * together.
	 */
	private static Duration stretched(Duration pause) {
		return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
	}

	/**
	 * What a job carries.
	 *
	 * @param tries how often it was tried before
	 */
	record Delivery(UUID letter, int tries, Urgency urgency) {

		String inWords() {
			return this.letter + " " + this.tries + " " + this.urgency;
		}

		static Delivery of(String text) {
			var parts = text.split(" ");
			// Jobs from before letters were urgent or not have two parts
			var urgency = (parts.length > 2) ? Urgency.valueOf(parts[2]) : Urgency.AT_ONCE;
			return new Delivery(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), urgency);
		}

	}

}
