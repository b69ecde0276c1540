package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How far a case has come, step by step.
 */
@Component
class Progress {

	/** Goes by the days of the plan, not by that of the decision. */
	private static final String REVIEW = "reviewActions";

	/** The steps in their order; evidence and involvement go on side by side. */
	private static final List<List<String>> STEPS = List.of(List.of("registerProposal"), List.of("screenProposal"),
			List.of("confirmScreening"), List.of("gatherEvidence", "involvePeople"), List.of("scoreImpact"),
			List.of("adviseOnImpact"), List.of("planMitigation"), List.of("proposeOutcome"), List.of("reviewQuality"),
			List.of("signOff"), List.of("recordDecision"), List.of("clearForPublication"), List.of(REVIEW));

	private final TaskDesk tasks;

	private final Histories histories;

	private final Colleagues colleagues;

	private final Calendar calendar;

	Progress(TaskDesk tasks, Histories histories, Colleagues colleagues, Calendar calendar) {
		this.tasks = tasks;
		this.histories = histories;
		this.colleagues = colleagues;
		this.calendar = calendar;
	}

	/**
	 * The steps in their order.
	 * @param acts everything that was done in the case
	 */
	List<Step> of(Assessment assessment, List<Act> acts, Officer reader) {
		var open = this.tasks.of(assessment.id());
		var names = this.colleagues
			.names(open.stream().map(OpenTask::assignee).filter(Objects::nonNull).distinct().toList());
		var planned = this.tasks.planned(assessment);
		var back = this.histories.openRound(acts);
		var steps = new ArrayList<Step>();
		for (var place = 0; place < STEPS.size(); place++) {
			for (var step : STEPS.get(place)) {
				var here = open.stream().filter((task) -> task.step().equals(step)).toList();
				for (var task : here) {
					var sentBack = back.filter((deed) -> isRepeated(task, acts) && !deed.step().equals(task.step()));
					steps.add(open(task, state(task, reader, assessment), names.get(task.assignee()), sentBack));
				}
				if (here.isEmpty()) {
					closed(step, place, acts, open, assessment.stage())
						.map((closed) -> planned(closed, planned.get(step)))
						.ifPresent(steps::add);
				}
			}
		}
		return steps;
	}

	private static boolean isRepeated(OpenTask task, List<Act> acts) {
		return acts.stream().anyMatch((act) -> act.step().equals(task.step()));
	}

	private static State state(OpenTask task, Officer reader, Assessment assessment) {
		if (task.isHeldBy(reader.id())) {
			return State.WITH_YOU;
		}
		return (task.assignee() != null) ? State.WITH_SOMEBODY
				: task.waitsFor(reader, assessment) ? State.YOURS_TO_TAKE : State.WAITING;
	}

	private Step open(OpenTask task, State state, @Nullable String holder, Optional<Histories.Deed> back) {
		var role = Optional.ofNullable(task.role()).flatMap(Role::ofGroup).orElse(Role.AUTHOR);
		return new Step(task.step(), state, task.id(), holder, role, task.due(), this.calendar.isOver(task.due()),
				back.orElse(null));
	}

	/**
	 * A step nobody is at. Advice is listed only when it was asked for.
	 */
	private static Optional<Step> closed(String step, int place, List<Act> acts, List<OpenTask> open, Stage stage) {
		var last = lastOf(step, acts);
		var first = open.stream()
			.mapToInt((task) -> place(task.step()))
			.min()
			.orElse(over(stage) ? STEPS.size() : reached(acts));
		if (last >= 0) {
			var repeated = place > first && last <= lastSentBack(acts);
			return Optional.of(Step.closed(step, repeated ? State.AGAIN : State.DONE));
		}
		return step.equals("adviseOnImpact") ? Optional.empty()
				: Optional.of(Step.closed(step, (place < first) ? State.NOT_NEEDED : State.NOT_STARTED));
	}

	private static Step planned(Step step, @Nullable LocalDate day) {
		var lies = step.state() == State.NOT_STARTED || step.state() == State.AGAIN;
		return (lies && day != null && !step.step().equals(REVIEW)) ? step.plannedFor(day) : step;
	}

	private static int lastOf(String step, List<Act> acts) {
		for (var i = acts.size() - 1; i >= 0; i--) {
			if (acts.get(i).step().equals(step)) {
				return i;
			}
		}
		return -1;
	}

	private static int lastSentBack(List<Act> acts) {
		for (var i = acts.size() - 1; i >= 0; i--) {
			if (acts.get(i).sentBack()) {
				return i;
			}
		}
		return -1;
	}

	/** How far it has come when it waits for no officer, as for the day of a review. */
	private static int reached(List<Act> acts) {
		return acts.isEmpty() ? 0 : place(acts.get(acts.size() - 1).step());
	}

	private static int place(String step) {
		for (var place = 0; place < STEPS.size(); place++) {
			if (STEPS.get(place).contains(step)) {
				return place;
			}
		}
		return STEPS.size();
	}

	private static boolean over(Stage stage) {
		return stage == Stage.WITHDRAWN || stage == Stage.SCREENED_OUT || stage == Stage.CLOSED;
	}

	/**
	 * Where a step stands.
	 */
	enum State {

		DONE, WITH_YOU, YOURS_TO_TAKE, WITH_SOMEBODY, WAITING, AGAIN, NOT_NEEDED, NOT_STARTED

	}

	/**
	 * A step of the case.
	 *
	 * @param task its open task; null when there is none
	 * @param who holds the task; null when nobody does
	 * @param role whose task it is
	 * @param due of an open task when it is due; of one still to come the day that the
	 * decision asks for; null when there is none
	 * @param back by whom and why it was sent back; null when it was not
	 */
	record Step(String step, State state, @Nullable String task, @Nullable String who, @Nullable Role role,
			@Nullable LocalDate due, boolean overdue, Histories.@Nullable Deed back) {

		static Step closed(String step, State state) {
			return new Step(step, state, null, null, null, null, false, null);
		}

		Step plannedFor(LocalDate day) {
			return new Step(this.step, this.state, null, null, null, day, false, null);
		}

	}

}
