package org.dueregard.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Officers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.StringUtils;

/**
 * Collects what a transaction has to tell and makes it one letter for each officer.
 */
@Component
class Outbox implements Letters {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private final Officers officers;

	private final AssessmentDesk assessments;

	private final LetterWriter writer;

	private final LetterBook book;

	private final DeliverySchedule schedule;

	private final Postman postman;

	Outbox(Officers officers, AssessmentDesk assessments, LetterWriter writer, LetterBook book,
			DeliverySchedule schedule, Postman postman) {
		this.officers = officers;
		this.assessments = assessments;
		this.writer = writer;
		this.book = book;
		this.schedule = schedule;
		this.postman = postman;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Notice notice) {
		bag().add(notice);
	}

	/**
	 * Found among what waits for the commit rather than bound to the thread, for that
	 * list is set aside with its transaction when another is begun inside it.
	 */
	private PostBag bag() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(PostBag.class::isInstance)
			.map(PostBag.class::cast)
			.findFirst()
			.orElseGet(this::newBag);
	}

	private PostBag newBag() {
		var bag = new PostBag(this::post);
		TransactionSynchronizationManager.registerSynchronization(bag);
		return bag;
	}

	private void post(List<Notice> notices) {
		var cases = this.assessments
			.all(notices.stream().map(Notice::assessment).filter(Objects::nonNull).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(Assessment::id, (assessment) -> assessment));
		notices.stream()
			.collect(Collectors.groupingBy(Notice::recipient, LinkedHashMap::new, Collectors.toList()))
			.forEach((recipient, theirs) -> this.officers.find(recipient)
				.filter((officer) -> StringUtils.hasText(officer.email()))
				.map((officer) -> this.writer.write(officer, officer.email(), theirs, cases))
				.ifPresent(this::post));
	}

	private void post(Letter letter) {
		this.book.enter(letter);
		this.schedule.sendAfterCommit(letter.id(), Urgency.AT_ONCE);
	}

	@Override
	public void send(UUID letter) {
		this.book.take(letter)
			.ifPresentOrElse(this.postman::deliver, () -> log
				.info("Letter {} does not wait: it is sent, or its sending was begun and not seen to end", letter));
	}

	@Override
	public void giveUp(UUID letter) {
		this.book.givenUp(letter);
		log.warn("Letter {} is tried no more: see the letters that have not arrived", letter);
	}

}
