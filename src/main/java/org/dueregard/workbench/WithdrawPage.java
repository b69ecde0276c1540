package org.dueregard.workbench;

import java.util.Map;

import org.dueregard.assessment.Assessment;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the author or an equality adviser withdraws an assessment.
 */
@Controller
class WithdrawPage {

	private static final String FORM = "withdrawAssessment";

	private final TaskDesk tasks;

	private final Cases cases;

	private final SignedIn signedIn;

	private final Clerk clerk;

	WithdrawPage(TaskDesk tasks, Cases cases, SignedIn signedIn, Clerk clerk) {
		this.tasks = tasks;
		this.cases = cases;
		this.signedIn = signedIn;
		this.clerk = clerk;
	}

	@GetMapping("/workbench/assessments/{reference}/withdraw")
	String show(@PathVariable String reference, Model model) {
		model.addAttribute("assessment", mine(reference));
		model.addAttribute("sheet", this.clerk.handOut(FORM, Map.of(), Map.of()));
		return "workbench/withdraw";
	}

	@PostMapping("/workbench/assessments/{reference}/withdraw")
	ModelAndView withdraw(@PathVariable String reference, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes after) {
		var assessment = mine(reference);
		var returned = this.clerk.takeBack(FORM, sent, Map.of(), (kept) -> {
			throw new NotForYou();
		}, (answers) -> this.tasks.withdraw(assessment.id(), answers));
		if (returned.sheet() != null) {
			return new ModelAndView("workbench/withdraw", Map.of("assessment", assessment, "sheet", returned.sheet()),
					returned.isRefused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
		}
		after.addFlashAttribute("done", "done.withdrawn");
		return new ModelAndView("redirect:" + CasePage.path(reference));
	}

	private Assessment mine(String reference) {
		var assessment = this.cases.get(reference);
		if (!this.cases.mayWithdraw(assessment, this.signedIn.officer())) {
			throw new NotForYou();
		}
		return assessment;
	}

}
