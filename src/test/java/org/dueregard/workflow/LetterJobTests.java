package org.dueregard.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.notification.Letters;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often a letter is tried that the mail server does not take.
 */
@DueRegardTest
@Transactional
class LetterJobTests {

	private static final UUID LETTER = UUID.fromString("8a1c9f0e-6f4b-4b62-9a55-5e8c2d1f7a10");

	@Autowired
	Errands errands;

	@Autowired
	ManagementService management;

	@Autowired
	TestClock clock;

	private final RefusedLetters letters = new RefusedLetters();

	private Set<String> before = Set.of();

	@BeforeEach
	void countJobs() {
		this.before = jobs().stream().map(Job::getId).collect(Collectors.toSet());
	}

	@ParameterizedTest
	@CsvSource({ "0, PT10S", "1, PT1M", "2, PT5M", "3, PT15M", "4, PT1H", "5, PT6H", "6, PT12H", "7, PT24H", "8, PT24H",
			"9, PT48H" })
	void thePausesGrowAndNoTwoLettersKeepStep(int tries, Duration pause) {
		for (var letter = 0; letter < 20; letter++) {
			run(tries);
		}

		var dues = jobs().stream()
			.filter((job) -> !this.before.contains(job.getId()))
			.map((job) -> Duration.between(this.clock.instant(), job.getDuedate().toInstant()))
			.toList();
		assertThat(dues).hasSize(20)
			.allSatisfy((due) -> assertThat(due).isBetween(pause.minusSeconds(1), pause.plus(pause.dividedBy(4))));
		assertThat(dues.stream().distinct()).hasSizeGreaterThan(1);
		assertThat(this.letters.givenUp).isEmpty();
	}

	@Test
	void afterTheLastPauseItIsGivenUp() {
		run(10);

		assertThat(jobs()).extracting(Job::getId).containsOnlyOnceElementsOf(this.before).hasSize(this.before.size());
		assertThat(this.letters.givenUp).containsExactly(LETTER);
	}

	private void run(int tries) {
		var job = new LetterJob(this.errands, this.letters, this.clock);
		job.run(new LetterJob.Delivery(LETTER, tries, Urgency.AT_ONCE).inWords());
	}

	private List<Job> jobs() {
		return this.management.createJobQuery().list();
	}

	/**
	 * Letters that no mail server takes.
	 */
	private static final class RefusedLetters implements Letters {

		private final List<UUID> givenUp = new ArrayList<>();

		@Override
		public void write(Notice notice) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void send(UUID letter) {
			throw new MailSendException("450 Not now");
		}

		@Override
		public void giveUp(UUID letter) {
			this.givenUp.add(letter);
		}

	}

}
