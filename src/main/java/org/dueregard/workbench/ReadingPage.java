package org.dueregard.workbench;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;

import org.dueregard.publication.PublicationDesk;
import org.dueregard.shared.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The whole case on one page.
 */
@Controller
class ReadingPage {

	private final Cases cases;

	private final TaskDesk tasks;

	private final AssessmentDesk assessments;

	private final CasesOfTasks casesOfTasks;

	private final Readings readings;

	private final PublicationDesk publication;

	private final SignedIn signedIn;

	ReadingPage(Cases cases, TaskDesk tasks, AssessmentDesk assessments, CasesOfTasks casesOfTasks, Readings readings,
			PublicationDesk publication, SignedIn signedIn) {
		this.cases = cases;
		this.tasks = tasks;
		this.assessments = assessments;
		this.casesOfTasks = casesOfTasks;
		this.readings = readings;
		this.publication = publication;
		this.signedIn = signedIn;
	}

	@GetMapping("/workbench/assessments/{reference}/read")
	String ofCase(@PathVariable String reference, Model model) {
		return show(this.cases.get(reference), model);
	}

	@GetMapping("/workbench/tasks/{id}/read")
	String ofTask(@PathVariable String id, Model model) {
		var task = this.tasks.find(id).orElseThrow(TaskGone::new);
		if (task.about() instanceof RequestId) {
			return "redirect:" + this.casesOfTasks.heading(task).path();
		}
		return show(this.assessments.get(task.assessment()), model);
	}

	/**
	 * The public page as it would be, for those who clear it; the approved version with
	 * nothing withheld, for those who decide on it.
	 */
	@GetMapping("/workbench/tasks/{id}/public")
	String asThePublicWouldRead(@PathVariable String id, Model model) {
		var task = this.tasks.find(id).orElseThrow(TaskGone::new);
		var toDecideOn = task.step().equals("recordDecision");
		var preview = (toDecideOn ? this.publication.approved(task.assessment())
				: this.publication.preview(task.assessment()))
			.orElseThrow(NoSuchCase::new);
		model.addAttribute("entry", preview.entry());
		model.addAttribute("published", preview.published());
		model.addAttribute("preview", true);
		model.addAttribute("toDecideOn", toDecideOn);
		return "publication/assessment";
	}

	private String show(Assessment assessment, Model model) {
		var reader = this.signedIn.officer();
		model.addAttribute("reading", this.readings.of(assessment));
		model.addAttribute("yours",
				this.tasks.of(assessment.id())
					.stream()
					.filter((task) -> task.isHeldBy(reader.id()) || task.waitsFor(reader, assessment))
					.toList());
		return "workbench/read";
	}

}
