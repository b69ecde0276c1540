package org.dueregard.workbench;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.jspecify.annotations.Nullable;

import org.dueregard.publication.PublicationDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The whole case on one page; with {@code ?framed} without anything around it, as the
 * forms show it inside Tasklist.
 */
@Controller
class ReadingPage {

	private final Cases cases;

	private final TaskDesk tasks;

	private final AssessmentDesk assessments;

	private final Readings readings;

	private final PublicationDesk publication;

	ReadingPage(Cases cases, TaskDesk tasks, AssessmentDesk assessments, Readings readings,
			PublicationDesk publication) {
		this.cases = cases;
		this.tasks = tasks;
		this.assessments = assessments;
		this.readings = readings;
		this.publication = publication;
	}

	@GetMapping("/workbench/assessments/{reference}/read")
	String ofCase(@PathVariable String reference, @RequestParam(required = false) @Nullable String framed, Model model,
			HttpServletResponse response) {
		return show(this.cases.get(reference), framed, model, response);
	}

	@GetMapping("/workbench/tasks/{id}/read")
	String ofTask(@PathVariable String id, @RequestParam(required = false) @Nullable String framed, Model model,
			HttpServletResponse response) {
		var task = this.tasks.find(id).orElseThrow(TaskGone::new);
		return show(this.assessments.get(task.assessment()), framed, model, response);
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

	private String show(Assessment assessment, @Nullable String framed, Model model, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
		model.addAttribute("reading", this.readings.of(assessment));
		model.addAttribute("framed", framed != null);
		return "workbench/read";
	}

}
