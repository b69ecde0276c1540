package org.dueregard.workbench;

import java.util.stream.Collectors;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.AssessmentDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where a case is in the diagram of its process.
 */
@Controller
class DiagramPage {

	private final Cases cases;

	private final AssessmentDesk assessments;

	private final TaskDesk tasks;

	private final ProcessDrawing drawing;

	DiagramPage(Cases cases, AssessmentDesk assessments, TaskDesk tasks, ProcessDrawing drawing) {
		this.cases = cases;
		this.assessments = assessments;
		this.tasks = tasks;
		this.drawing = drawing;
	}

	@GetMapping("/workbench/assessments/{reference}/diagram")
	String show(@PathVariable String reference, Model model) {
		var assessment = this.cases.get(reference);
		var done = this.assessments.acts(assessment.id()).stream().map(Act::step).collect(Collectors.toSet());
		model.addAttribute("assessment", assessment);
		model.addAttribute("open", this.tasks.of(assessment.id()).stream().map(OpenTask::name).distinct().toList());
		model.addAttribute("drawing", this.drawing.of(assessment.id(), done));
		return "workbench/diagram";
	}

}
