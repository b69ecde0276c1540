package org.dueregard.publication;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has documents made, in the background, of what was published before there were any, and
 * pages of what another release has printed. Of nodes that start together one begins.
 */
@Component
class PrintingAtStart implements ApplicationRunner {

	private final JdbcClient jdbc;

	private final PrintRoom room;

	private final PageRoom pages;

	private final PrintSchedule schedule;

	PrintingAtStart(JdbcClient jdbc, PrintRoom room, PageRoom pages, PrintSchedule schedule) {
		this.jdbc = jdbc;
		this.room = room;
		this.pages = pages;
		this.schedule = schedule;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		this.jdbc.sql("select number from register_change for update").query(Long.class).single();
		if (this.room.isBehind() && !this.schedule.isGoingOn()) {
			this.schedule.printAllAfter(PrintOrder.FIRST);
		}
		var run = PageRun.of(this.pages.edition());
		if (!this.schedule.isGoingOn(run.edition()) && !this.pages.behindAfter(run.after(), 1).isEmpty()) {
			this.schedule.printPagesAfter(run, null);
		}
	}

}
