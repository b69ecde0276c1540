package org.dueregard.workbench;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.request.ConcernDesk;
import org.dueregard.request.Invitations;

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

	private final AssessmentDesk assessments;

	private final Histories histories;

	private final ConcernDesk concerns;

	private final Invitations invitations;

	private final Colleagues colleagues;

	private final Calendar calendar;

	private final SignedIn signedIn;

	CasePage(Cases cases, Progress progress, AssessmentDesk assessments, Histories histories, ConcernDesk concerns,
			Invitations invitations, Colleagues colleagues, Calendar calendar, SignedIn signedIn) {
		this.cases = cases;
		this.calendar = calendar;
		this.assessments = assessments;
		this.concerns = concerns;
		this.invitations = invitations;
		this.colleagues = colleagues;
		this.progress = progress;
		this.histories = histories;
		this.signedIn = signedIn;
	}

	/**
	 * Where a case is found.
	 */
	static String path(String reference) {
		return "/workbench/assessments/" + reference;
	}

	@GetMapping("/workbench/assessments/{reference}")
	String show(@PathVariable String reference, Model model) {
		var assessment = this.cases.get(reference);
		var acts = this.assessments.acts(assessment.id());
		var reader = this.signedIn.officer();
		model.addAttribute("assessment", assessment);
		model.addAttribute("author", this.colleagues.name(assessment.author()));
		model.addAttribute("daysLeft", this.calendar.workingDaysUntil(assessment.decisionDate(), assessment.body()));
		model.addAttribute("steps", this.progress.of(assessment, acts, reader));
		model.addAttribute("history", this.histories.of(acts));
		model.addAttribute("concerns", this.concerns.about(reference));
		model.addAttribute("invitation", this.invitations.find(reference).orElse(null));
		model.addAttribute("mayInvite", this.cases.mayInvite(assessment, reader));
		model.addAttribute("mayWithdraw", this.cases.mayWithdraw(assessment, reader));
		return "workbench/case";
	}

}
