package org.dueregard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dueregard.notification.PublicLetters;
import org.dueregard.notification.PublicNotice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Fallback;

/**
 * Keeps letters to people outside for a test to read.
 */
@Fallback
@TestComponent
public class LettersKept implements PublicLetters {

	private final List<PublicNotice> notices = new CopyOnWriteArrayList<>();

	@Override
	public void write(PublicNotice notice) {
		this.notices.add(notice);
	}

	public List<PublicNotice> to(String address) {
		return this.notices.stream().filter((notice) -> notice.address().equals(address)).toList();
	}

}
