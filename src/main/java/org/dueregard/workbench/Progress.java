package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
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

	/** The steps in their order; evidence and involvement go on side by side. */
	private static final List<List<String>> STEPS = List.of(List.of("registerProposal"), List.of("screenProposal"),
			List.of("confirmScreening"), List.of("gatherEvidence", "involvePeople"), List.of("scoreImpact"),
			List.of("adviseOnImpact"), List.of("planMitigation"), List.of("proposeOutcome"), List.of("reviewQuality"),
			List.of("signOff"), List.of("recordDecision"), List.of("clearForPublication"), List.of("reviewActions"));

	private final TaskDesk tasks;

	private final AssessmentDesk assessments;

	private final Histories histories;

	private final Calendar calendar;

	Progress(TaskDesk tasks, AssessmentDesk assessments, Histories histories, Calendar calendar) {
		this.tasks = tasks;
		this.assessments = assessments;
		this.histories = histories;
		this.calendar = calendar;
	}

	List<Step> of(Assessment assessment, Officer reader) {
		var acts = this.assessments.acts(assessment.id());
		var open = this.tasks.of(assessment.id());
		var waiting = this.tasks.waitingFor(reader.id());
		var steps = new ArrayList<Step>();
		for (var place = 0; place < STEPS.size(); place++) {
			for (var step : STEPS.get(place)) {
				var here = open.stream().filter((task) -> task.step().equals(step)).toList();
				here.forEach((task) -> steps.add(open(task, state(task, reader, waiting), acts)));
				if (here.isEmpty()) {
					closed(step, place, acts, open, assessment.stage()).ifPresent(steps::add);
				}
			}
		}
		return steps;
	}

	private static State state(OpenTask task, Officer reader, List<OpenTask> waiting) {
		if (task.isHeldBy(reader.id())) {
			return State.WITH_YOU;
		}
		return (task.assignee() != null) ? State.WITH_SOMEBODY
				: waiting.contains(task) ? State.YOURS_TO_TAKE : State.WAITING;
	}

	private Step open(OpenTask task, State state, List<Act> acts) {
		var role = Optional.ofNullable(task.role()).flatMap(Role::ofGroup).orElse(Role.AUTHOR);
		var again = acts.stream().anyMatch((act) -> act.step().equals(task.step()));
		var back = !again ? null
				: this.histories.openRound(task.assessment())
					.filter((deed) -> !deed.step().equals(task.step()))
					.orElse(null);
		return new Step(task.step(), state, task.id(), this.histories.nameOf(task.assignee()), role, task.due(),
				this.calendar.isOver(task.due()), back);
	}

	/**
	 * A step nobody is at. Advice is listed only when it was asked for.
	 */
	private static Optional<Step> closed(String step, int place, List<Act> acts, List<OpenTask> open, Stage stage) {
		var last = lastOf(step, acts);
		var first = open.stream().mapToInt(Progress::place).min().orElse(over(stage) ? STEPS.size() : 0);
		if (last >= 0) {
			var repeated = place > first && last <= lastSentBack(acts);
			return Optional.of(Step.closed(step, repeated ? State.AGAIN : State.DONE));
		}
		return step.equals("adviseOnImpact") ? Optional.empty()
				: Optional.of(Step.closed(step, (place < first) ? State.NOT_NEEDED : State.NOT_STARTED));
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
			if (Histories.SENT_BACK.contains(String.valueOf(acts.get(i).result()))) {
				return i;
			}
		}
		return -1;
	}

	private static int place(OpenTask task) {
		for (var place = 0; place < STEPS.size(); place++) {
			if (STEPS.get(place).contains(task.step())) {
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
	 * @param back by whom and why it was sent back; null when it was not
	 */
	record Step(String step, State state, @Nullable String task, @Nullable String who, @Nullable Role role,
			@Nullable LocalDate due, boolean overdue, Histories.@Nullable Deed back) {

		static Step closed(String step, State state) {
			return new Step(step, state, null, null, null, null, false, null);
		}

	}

}
