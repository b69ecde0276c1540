package org.dueregard.workbench;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.dueregard.assessment.Act;
import org.dueregard.identity.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What has happened in a case, in words.
 */
@Component
class Histories {

	private final Colleagues colleagues;

	Histories(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	/**
	 * Everything that was done, newest first.
	 */
	List<Deed> of(List<Act> acts) {
		var names = this.colleagues.names(acts.stream().map(Act::officer).toList());
		var deeds = new ArrayList<>(
				acts.stream().map((act) -> Deed.of(act, String.valueOf(names.get(act.officer())))).toList());
		Collections.reverse(deeds);
		return deeds;
	}

	/**
	 * The last time the case was sent back, unless whoever did it has since acted again.
	 */
	Optional<Deed> openRound(List<Act> acts) {
		for (var i = acts.size() - 1; i >= 0; i--) {
			var act = acts.get(i);
			if (act.sentBack()) {
				return acts.subList(i + 1, acts.size()).stream().anyMatch((later) -> answers(later, act))
						? Optional.empty() : Optional.of(Deed.of(act, this.colleagues.name(act.officer())));
			}
		}
		return Optional.empty();
	}

	/**
	 * Reviewers act again when the case has come back to them, at whichever step; authors
	 * go on at once.
	 */
	private static boolean answers(Act later, Act act) {
		return later.role() == act.role() && (act.role() != Role.AUTHOR || later.step().equals(act.step()));
	}

	/**
	 * Something an officer did.
	 */
	record Deed(String who, Role role, String step, @Nullable String result, ZonedDateTime at,
			@Nullable String comment) {

		private static Deed of(Act act, String who) {
			return new Deed(who, act.role(), act.step(), act.result(), Calendar.local(act.at()), act.comment());
		}

	}

}
