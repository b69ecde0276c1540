package org.dueregard.workbench;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One case: what it is, where it stands, what has happened.
 */
@Controller
class CasePage {

	private final Cases cases;

	private final Progress progress;

	private final Histories histories;

	private final SignedIn signedIn;

	CasePage(Cases cases, Progress progress, Histories histories, SignedIn signedIn) {
		this.cases = cases;
		this.progress = progress;
		this.histories = histories;
		this.signedIn = signedIn;
	}

	@GetMapping("/workbench/assessments/{reference}")
	String show(@PathVariable String reference, Model model) {
		var assessment = this.cases.get(reference);
		var reader = this.signedIn.officer();
		model.addAttribute("assessment", assessment);
		model.addAttribute("author", this.histories.nameOf(assessment.author()));
		model.addAttribute("steps", this.progress.of(assessment, reader));
		model.addAttribute("history", this.histories.of(assessment.id()));
		model.addAttribute("mayWithdraw", this.cases.mayWithdraw(assessment, reader));
		return "workbench/case";
	}

}
