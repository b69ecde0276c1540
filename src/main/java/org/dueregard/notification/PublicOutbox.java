package org.dueregard.notification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each letter to somebody outside by itself, and has it sent after the work.
 */
@Component
class PublicOutbox implements PublicLetters {

	private final PublicLetterWriter writer;

	private final LetterBook book;

	private final DeliverySchedule schedule;

	PublicOutbox(PublicLetterWriter writer, LetterBook book, DeliverySchedule schedule) {
		this.writer = writer;
		this.book = book;
		this.schedule = schedule;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(PublicNotice notice) {
		var letter = this.writer.write(notice);
		this.book.enter(letter);
		this.schedule.sendAfterCommit(letter.id(), notice.urgency());
	}

}
