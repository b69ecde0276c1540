package org.dueregard.cover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Who may cover for whom, and when.
 */
@Component
class CoverRules {

	/** A year and its leap day. */
	static final int LONGEST_DAYS = 366;

	/**
	 * Roles a cover must hold. A specialist is asked by name, and an administrator does
	 * no step.
	 */
	static final Set<Role> COVERED = EnumSet.complementOf(EnumSet.of(Role.AUTHOR, Role.SPECIALIST, Role.ADMINISTRATOR));

	/**
	 * Everybody for themselves; administrators for whoever fell ill in their body.
	 */
	static boolean mayArrangeFor(Officer officer, Officer by) {
		return officer.id().equals(by.id())
				|| (by.holds(Role.ADMINISTRATOR) && by.body() != null && officer.belongsTo(by.body()));
	}

	static boolean mayEnd(Absence absence, Officer by) {
		return by.belongsTo(absence.body()) && (absence.officer().equals(by.id()) || by.holds(Role.ADMINISTRATOR));
	}

	static Problem notYours() {
		return Problem.with("officer", "cover.officer.notYours");
	}

	/**
	 * Everything that is wrong, in the order of the form.
	 * @param known when officers of the body are away, today or later
	 */
	List<Problem> broken(ArrangeCover command, Officer officer, List<Officer> able, List<Absence> known,
			LocalDate today) {
		var problems = new ArrayList<Problem>();
		if (command.cover().equals(officer.id())) {
			problems.add(Problem.with("cover", "cover.cover.oneself"));
		}
		else if (able.stream().noneMatch((colleague) -> colleague.id().equals(command.cover()))) {
			problems.add(Problem.with("cover", "cover.cover.notAble"));
		}
		problems.addAll(wrongDays(command, today));
		if (problems.isEmpty()) {
			problems.addAll(inTheWay(command, officer, known));
		}
		return problems;
	}

	private static List<Problem> wrongDays(ArrangeCover command, LocalDate today) {
		if (command.firstDay().isBefore(today)) {
			return List.of(Problem.with("firstDay", "cover.firstDay.past"));
		}
		if (command.firstDay().isAfter(today.plusDays(LONGEST_DAYS))) {
			return List.of(Problem.with("firstDay", "cover.firstDay.tooFar"));
		}
		if (command.lastDay().isBefore(command.firstDay())) {
			return List.of(Problem.with("lastDay", "cover.lastDay.beforeFirst"));
		}
		if (ChronoUnit.DAYS.between(command.firstDay(), command.lastDay()) >= LONGEST_DAYS) {
			return List.of(Problem.with("lastDay", "cover.lastDay.tooLong", LONGEST_DAYS));
		}
		return List.of();
	}

	/**
	 * One absence at a time, and no cover who is away: what is covered is not passed on.
	 */
	private static List<Problem> inTheWay(ArrangeCover command, Officer officer, List<Absence> known) {
		var sameDays = known.stream().filter((absence) -> absence.overlaps(command)).toList();
		var problems = new ArrayList<Problem>();
		if (sameDays.stream().anyMatch((absence) -> absence.officer().equals(officer.id()))) {
			problems.add(Problem.with("firstDay", "cover.firstDay.awayAlready"));
		}
		if (sameDays.stream().anyMatch((absence) -> absence.officer().equals(command.cover()))) {
			problems.add(Problem.with("cover", "cover.cover.away"));
		}
		if (sameDays.stream().anyMatch((absence) -> absence.cover().equals(officer.id()))) {
			problems.add(Problem.with("firstDay", "cover.firstDay.covers"));
		}
		return problems;
	}

}
