package org.dueregard.publication;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has documents made, in the background, of what was published before there were any, and
 * pages of what another release has printed. A node that starts while others are at the
 * pages lends a hand: what one of them has printed, none prints again.
 */
@Component
class PrintingAtStart implements ApplicationRunner {

	private final PrintRoom room;

	private final PageRoom pages;

	private final PrintSchedule schedule;

	PrintingAtStart(PrintRoom room, PageRoom pages, PrintSchedule schedule) {
		this.room = room;
		this.pages = pages;
		this.schedule = schedule;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.room.isBehind() && !this.schedule.isGoingOn()) {
			this.schedule.printAllAfter(PrintOrder.FIRST);
		}
		if (!this.pages.behindAfter("", 1).isEmpty()) {
			this.schedule.printPagesAfter("");
		}
	}

}
