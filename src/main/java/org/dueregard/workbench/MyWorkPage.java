package org.dueregard.workbench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.AssessmentId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What an officer has to do, may take on, and has begun.
 */
@Controller
class MyWorkPage {

	private final TaskDesk tasks;

	private final AssessmentDesk assessments;

	private final SignedIn signedIn;

	private final Calendar calendar;

	MyWorkPage(TaskDesk tasks, AssessmentDesk assessments, SignedIn signedIn, Calendar calendar) {
		this.tasks = tasks;
		this.assessments = assessments;
		this.signedIn = signedIn;
		this.calendar = calendar;
	}

	@GetMapping("/workbench")
	String show(Model model) {
		var me = this.signedIn.officer();
		var held = this.tasks.heldBy(me.id());
		var waiting = this.tasks.waitingFor(me.id());
		var cases = casesOf(held, waiting);
		model.addAttribute("held", lines(held, cases));
		model.addAttribute("waiting", lines(waiting, cases));
		model.addAttribute("written",
				this.assessments.writtenBy(me.id()).stream().filter((mine) -> me.belongsTo(mine.body())).toList());
		model.addAttribute("longest", TaskDesk.LONGEST_LIST);
		return "workbench/my-work";
	}

	private Map<AssessmentId, Assessment> casesOf(List<OpenTask> held, List<OpenTask> waiting) {
		var ids = Stream.of(held, waiting)
			.flatMap(Collection::stream)
			.map(OpenTask::assessment)
			.collect(Collectors.toSet());
		return this.assessments.all(ids).stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
	}

	private List<Line> lines(List<OpenTask> open, Map<AssessmentId, Assessment> cases) {
		return open.stream()
			.map((task) -> new Line(task, cases.get(task.assessment()), this.calendar.isOver(task.due())))
			.toList();
	}

	/**
	 * A task on the list.
	 */
	record Line(OpenTask task, Assessment assessment, boolean overdue) {
	}

}
