package org.dueregard.notification;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads which letters came back, a minute after it has last done so, if there is a
 * mailbox to read.
 */
@Component
class BounceReader {

	/** Far longer than it ever takes. */
	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final Logger log = LoggerFactory.getLogger(BounceReader.class);

	private final BounceSettings settings;

	private final BounceMailbox mailbox;

	private final BounceBook places;

	private final LetterBook letters;

	private final AtomicBoolean isAway = new AtomicBoolean();

	BounceReader(BounceSettings settings, BounceMailbox mailbox, BounceBook places, LetterBook letters) {
		this.settings = settings;
		this.mailbox = mailbox;
		this.places = places;
		this.letters = letters;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	public void read() {
		if (this.settings.areRead()) {
			this.places.take(this.settings.mailbox(), LONGEST).ifPresent(this::readOn);
		}
	}

	/**
	 * Gives the place back that it was given, unless it comes to read on from there.
	 */
	private void readOn(BouncePlace from) {
		var place = from;
		try {
			place = this.mailbox.readOn(from, this::understands);
			reached();
		}
		catch (MessagingException ex) {
			away(ex);
		}
		finally {
			this.places.giveBack(this.settings.mailbox(), place);
		}
	}

	/**
	 * Whether a mail says that one of our letters came back. Whoever knows the id of a
	 * letter has had it: nobody guesses one of 122 random bits.
	 */
	private boolean understands(byte[] mail) {
		return Bounce.in(mail)
			.map((bounce) -> this.letters.cameBack(bounce.letter(), bounce.messageId(), bounce.reason()))
			.orElse(false);
	}

	/** Says so once, however long it stays away. */
	private void away(MessagingException ex) {
		if (!this.isAway.getAndSet(true)) {
			log.warn("The mailbox for letters that come back cannot be read: {}", OneLine.of(ex.toString()));
		}
	}

	private void reached() {
		if (this.isAway.getAndSet(false)) {
			log.info("The mailbox for letters that come back can be read again");
		}
	}

}
