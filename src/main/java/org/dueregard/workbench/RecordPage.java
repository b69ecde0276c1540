package org.dueregard.workbench;

import org.dueregard.audit.AuditTrail;
import org.dueregard.identity.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everything on record about one case, newest first.
 */
@Controller
class RecordPage {

	private static final int MOST = 50;

	private final Cases cases;

	private final AuditTrail trail;

	private final RecordInWords words;

	private final SignedIn signedIn;

	RecordPage(Cases cases, AuditTrail trail, RecordInWords words, SignedIn signedIn) {
		this.cases = cases;
		this.trail = trail;
		this.words = words;
		this.signedIn = signedIn;
	}

	@GetMapping("/workbench/assessments/{reference}/history")
	String show(@PathVariable String reference, @RequestParam(defaultValue = "1") String page, Model model) {
		var assessment = this.cases.get(reference);
		var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
		// One more than is shown tells whether there is another page
		var entries = this.trail.of(assessment.id(), (number - 1) * MOST, MOST + 1);
		model.addAttribute("assessment", assessment);
		model.addAttribute("lines", this.words.of(entries.subList(0, Math.min(entries.size(), MOST))));
		model.addAttribute("page", number);
		model.addAttribute("isLast", entries.size() <= MOST);
		model.addAttribute("withAddress", this.signedIn.officer().holds(Role.ADMINISTRATOR));
		return "workbench/history";
	}

}
