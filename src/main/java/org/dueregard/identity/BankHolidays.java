package org.dueregard.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Bank holidays by jurisdiction, from a file that is read anew when it changes. A year it
 * does not name has no bank holidays, which is logged once.
 */
@Component
class BankHolidays {

	private static final Logger log = LoggerFactory.getLogger(BankHolidays.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

	private final Resource file;

	private final Clock clock;

	private final Set<Year> missed = ConcurrentHashMap.newKeySet();

	private volatile HolidayList list;

	private volatile String seen;

	private volatile Instant lookedAt;

	BankHolidays(@Value("${due-regard.bank-holidays:classpath:bank-holidays.csv}") Resource file, Clock clock)
			throws IOException {
		this.file = file;
		this.clock = clock;
		this.lookedAt = clock.instant();
		this.seen = state();
		this.list = HolidayList.read(file);
	}

	boolean include(Jurisdiction jurisdiction, LocalDate day) {
		lookAgain();
		var now = this.list;
		var year = Year.from(day);
		if (!now.knows(year) && this.missed.add(year)) {
			log.warn("No bank holidays known in {}: every weekday counts as worked. Add them to the file of"
					+ " due-regard.bank-holidays", year);
		}
		return now.has(jurisdiction, day);
	}

	private void lookAgain() {
		var now = this.clock.instant();
		if (Duration.between(this.lookedAt, now).abs().compareTo(BETWEEN_LOOKS) < 0) {
			return;
		}
		this.lookedAt = now;
		var state = state();
		if (!state.equals(this.seen)) {
			this.seen = state;
			readAnew();
		}
	}

	/**
	 * A file that somebody is in the middle of writing must not take the days away.
	 */
	private void readAnew() {
		try {
			this.list = HolidayList.read(this.file);
			this.missed.clear();
			log.info("Bank holidays read anew from {}", this.file);
		}
		catch (IOException | IllegalStateException ex) {
			log.error("The changed file of due-regard.bank-holidays cannot be used, so the days known before stay: {}",
					ex.getMessage());
		}
	}

	/**
	 * Another word when the file has become another. What is in a jar never does.
	 */
	private String state() {
		try {
			return this.file.isFile() ? this.file.lastModified() + " " + this.file.contentLength() : "";
		}
		catch (IOException ex) {
			return "gone";
		}
	}

}
