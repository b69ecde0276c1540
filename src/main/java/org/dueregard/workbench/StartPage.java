package org.dueregard.workbench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.dueregard.shared.Reference;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an officer starts an assessment.
 */
@Controller
class StartPage {

	private static final String FORM = "registerProposal";

	private final TaskDesk tasks;

	private final Clerk clerk;

	StartPage(TaskDesk tasks, Clerk clerk) {
		this.tasks = tasks;
		this.clerk = clerk;
	}

	@GetMapping("/workbench/assessments/new")
	String show(Model model) {
		model.addAttribute("sheet", this.clerk.handOut(FORM, Map.of(), Map.of()));
		return "workbench/start";
	}

	@PostMapping("/workbench/assessments/new")
	ModelAndView start(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
		var started = new AtomicReference<Reference>();
		var returned = this.clerk.takeBack(FORM, sent, Map.of(), (kept) -> {
			throw new NotForYou(); // there is no task yet that could keep anything
		}, (answers) -> started.set(this.tasks.start(answers)));
		if (returned.sheet() != null) {
			return new ModelAndView("workbench/start", Map.of("sheet", returned.sheet()),
					returned.isRefused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
		}
		after.addFlashAttribute("done", "done.started");
		return new ModelAndView("redirect:/workbench/assessments/" + started.get());
	}

}
