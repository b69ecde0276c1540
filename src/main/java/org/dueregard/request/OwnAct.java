package org.dueregard.request;

import java.time.LocalDate;

import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a request, as the person who asked sees it: never by whom.
 *
 * @param key of the sentence that says what
 * @param byReader whether they did it themselves
 */
record OwnAct(LocalDate on, String key, @Nullable String words, boolean byReader) {

	static OwnAct of(RequestAct act) {
		var byReader = act.officer() == null && act.words() != null;
		return new OwnAct(London.day(act.at()),
				"asking.act." + act.step() + ((act.result() != null) ? "." + act.result() : ""), act.words(), byReader);
	}

}
