package org.dueregard.workbench;

import org.dueregard.identity.Role;
import org.dueregard.notification.LetterSamples;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where administrators read what letters say, before anybody gets one.
 */
@Controller
class LetterWordsPage {

	private final LetterSamples samples;

	private final SignedIn signedIn;

	LetterWordsPage(LetterSamples samples, SignedIn signedIn) {
		this.samples = samples;
		this.signedIn = signedIn;
	}

	@GetMapping("/workbench/letters/templates")
	String show(Model model) {
		if (!this.signedIn.officer().holds(Role.ADMINISTRATOR)) {
			throw new NotForYou();
		}
		model.addAttribute("toOfficers", this.samples.toOfficers());
		model.addAttribute("toPeopleOutside", this.samples.toPeopleOutside());
		return "workbench/letter-words";
	}

}
