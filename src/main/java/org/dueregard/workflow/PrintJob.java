package org.dueregard.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.dueregard.publication.PageRun;
import org.dueregard.publication.PrintDesk;
import org.dueregard.publication.PrintOrder;
import org.dueregard.publication.PrintSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the engine's job executor make documents and pages outside a process: of what was
 * published before there were any, and pages of what has just been published. One job
 * follows another, so only one node is at it and letters are not held up.
 */
@Component
class PrintJob implements PrintSchedule, Errand {

	static final String NAME = "printPublished";

	private final Errands errands;

	private final PrintDesk prints;

	private final JdbcClient jdbc;

	PrintJob(Errands errands, @Lazy PrintDesk prints, JdbcClient jdbc) {
		this.errands = errands;
		this.prints = prints;
		this.jdbc = jdbc;
	}

	@Override
	public void print(PrintOrder order) {
		schedule(Ordered.of(Extent.ONLY, order), null);
	}

	@Override
	public void printAllAfter(PrintOrder last) {
		schedule(Ordered.of(Extent.AFTER, last), null);
	}

	@Override
	public void printPages(String reference) {
		schedule(new Ordered(Extent.PAGE, List.of(reference)), null);
	}

	@Override
	public void printPagesAfter(PageRun run, @Nullable Instant notBefore) {
		schedule(Ordered.of(run), notBefore);
	}

	@Override
	public boolean isGoingOn() {
		return isWaiting(Extent.AFTER.word() + " %");
	}

	@Override
	public boolean isGoingOn(String edition) {
		return isWaiting(Extent.PAGES.word() + " % " + edition + " %");
	}

	private boolean isWaiting(String ordered) {
		return this.jdbc.sql("""
				select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = ? and HANDLER_CFG_ like ? and RETRIES_ > 0""")
			.params(NAME, ordered)
			.query(Integer.class)
			.single() > 0;
	}

	private void schedule(Ordered ordered, @Nullable Instant notBefore) {
		this.errands.send(NAME, ordered.inWords(), ordered.extent().priority(), notBefore);
	}

	@Override
	public void run(String about) {
		print(Ordered.of(about));
	}

	private void print(Ordered ordered) {
		switch (ordered.extent()) {
			case ONLY -> this.prints.print(ordered.order());
			case AFTER -> this.prints.printAllAfter(ordered.order());
			case PAGE -> this.prints.printPages(ordered.about().get(0));
			case PAGES -> this.prints.printPagesAfter(ordered.run());
		}
	}

	/**
	 * What a job carries.
	 */
	record Ordered(Extent extent, List<String> about) {

		String inWords() {
			return this.extent.word() + " " + String.join(" ", this.about);
		}

		static Ordered of(Extent extent, PrintOrder order) {
			return new Ordered(extent, List.of(order.reference(), String.valueOf(order.version())));
		}

		static Ordered of(PageRun run) {
			return new Ordered(Extent.PAGES, List.of(run.after(), run.edition(), String.valueOf(run.waits())));
		}

		static Ordered of(String text) {
			var parts = List.of(text.split(" ", -1));
			return new Ordered(Extent.valueOf(parts.get(0).toUpperCase(Locale.ROOT)), parts.subList(1, parts.size()));
		}

		PrintOrder order() {
			return new PrintOrder(this.about.get(0), Integer.parseInt(this.about.get(1)));
		}

		PageRun run() {
			return new PageRun(this.about.get(0), this.about.get(1), Integer.parseInt(this.about.get(2)));
		}

	}

	/**
	 * How much is to be printed: the documents of one version or of all after it, or the
	 * pages of one assessment or of all after it.
	 */
	enum Extent {

		ONLY, AFTER, PAGE, PAGES;

		/** After the letters that the engine makes in bulk. */
		private static final long LAST = -20;

		long priority() {
			return (this == AFTER || this == PAGES) ? LAST : 0;
		}

		/**
		 * As jobs that wait say it.
		 */
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
