package org.dueregard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dueregard.notification.PublicLetters;
import org.dueregard.notification.PublicNotice;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Keeps what letters to people outside were made of, and has them written all the same.
 */
@Primary
@TestComponent
public class LettersKept implements PublicLetters {

	private final List<PublicNotice> notices = new CopyOnWriteArrayList<>();

	private final PublicLetters outbox;

	LettersKept(@Qualifier("publicOutbox") PublicLetters outbox) {
		this.outbox = outbox;
	}

	@Override
	public void write(PublicNotice notice) {
		this.outbox.write(notice);
		this.notices.add(notice);
	}

	/**
	 * Those to an address, oldest first.
	 */
	public List<PublicNotice> to(String address) {
		return this.notices.stream().filter((notice) -> notice.address().value().equals(address)).toList();
	}

}
