package org.dueregard.publication;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has documents made, in the background, of what was published before there were any.
 */
@Component
class PrintingAtStart implements ApplicationRunner {

	private final PrintRoom room;

	private final PrintSchedule schedule;

	PrintingAtStart(PrintRoom room, PrintSchedule schedule) {
		this.room = room;
		this.schedule = schedule;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.room.isBehind() && !this.schedule.isGoingOn()) {
			this.schedule.printAllAfter(PrintOrder.FIRST);
		}
	}

}
