package org.dueregard.workflow;

import java.time.Instant;
import java.util.UUID;

import org.dueregard.subscription.News;
import org.dueregard.subscription.NewsSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Has the engine's job executor tell people outside what has happened in the register.
 * One job tells some and leaves the others to the next, so letters that are urgent come
 * in between.
 */
@Component
class NewsJob implements NewsSchedule, Errand {

	static final String NAME = "tellOfRegister";

	/**
	 * After the engine's own work and urgent letters, before the letters that it makes.
	 */
	private static final long PRIORITY = -5;

	/** The first are ten seconds apart, and a busy register may take some minutes. */
	private static final int TRIES = 30;

	private final Errands errands;

	private final News news;

	NewsJob(Errands errands, @Lazy News news) {
		this.errands = errands;
		this.news = news;
	}

	@Override
	public void tellAfterCommit(UUID news) {
		schedule(Duty.TELL, news.toString(), null);
	}

	@Override
	public void tellOfTheWeekAt(Instant time) {
		schedule(Duty.TELL_OF_THE_WEEK, "", time);
	}

	private void schedule(Duty duty, String about, @Nullable Instant notBefore) {
		this.errands.send(NAME, duty + " " + about, PRIORITY, notBefore, TRIES);
	}

	@Override
	public void run(String about) {
		var words = about.split(" ", -1);
		var duty = Duty.valueOf(words[0]);
		var isToGoOn = switch (duty) {
			case TELL -> this.news.tell(UUID.fromString(words[1]));
			case TELL_OF_THE_WEEK -> this.news.tellOfTheWeek();
		};
		if (isToGoOn) {
			schedule(duty, words[1], null);
		}
	}

	/**
	 * What a job is to do.
	 */
	enum Duty {

		TELL, TELL_OF_THE_WEEK

	}

}
