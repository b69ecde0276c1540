package org.dueregard.workbench;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What has happened in a case, in words.
 */
@Component
class Histories {

	/** The results that send a case back. */
	static final Set<String> SENT_BACK = Set.of("SENT_BACK", "REWORK", "RETURNED", "CHANGE");

	private final AssessmentDesk assessments;

	private final Officers officers;

	Histories(AssessmentDesk assessments, Officers officers) {
		this.assessments = assessments;
		this.officers = officers;
	}

	/**
	 * Everything that was done, newest first.
	 */
	List<Deed> of(AssessmentId id) {
		var deeds = new ArrayList<>(this.assessments.acts(id).stream().map(this::deed).toList());
		Collections.reverse(deeds);
		return deeds;
	}

	/**
	 * The last time the case was sent back, unless whoever did it has since acted again.
	 */
	Optional<Deed> openRound(AssessmentId id) {
		var acts = this.assessments.acts(id);
		for (var i = acts.size() - 1; i >= 0; i--) {
			var act = acts.get(i);
			if (act.result() != null && SENT_BACK.contains(act.result())) {
				return acts.subList(i + 1, acts.size()).stream().anyMatch((later) -> answers(later, act))
						? Optional.empty() : Optional.of(deed(act));
			}
		}
		return Optional.empty();
	}

	private static boolean answers(Act later, Act act) {
		return later.step().equals(act.step()) && later.role() == act.role();
	}

	/**
	 * How colleagues know an officer; their sign-in name when they are gone.
	 */
	@Nullable String nameOf(@Nullable OfficerId officer) {
		return (officer != null) ? this.officers.find(officer).map(Officer::name).orElse(officer.value()) : null;
	}

	private Deed deed(Act act) {
		return new Deed(String.valueOf(nameOf(act.officer())), act.role(), act.step(), act.result(),
				Calendar.local(act.at()), act.comment());
	}

	/**
	 * Something an officer did.
	 */
	record Deed(String who, Role role, String step, @Nullable String result, ZonedDateTime at,
			@Nullable String comment) {
	}

}
