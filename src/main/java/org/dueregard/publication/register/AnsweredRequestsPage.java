package org.dueregard.publication.register;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What others have asked, and how it was answered: those who look for the same need not
 * ask again, and everybody sees what is missing from the register.
 */
@Controller
class AnsweredRequestsPage {

	/** In the order of the table: what was given first. */
	private static final List<String> ANSWERS = List.of("ALREADY_PUBLISHED", "PUBLISH", "DISCLOSED", "FORMAT_MADE",
			"NOT_HELD", "REFUSED");

	private final AnsweredRequests requests;

	AnsweredRequestsPage(AnsweredRequests requests) {
		this.requests = requests;
	}

	@GetMapping("/requests")
	String list(@RequestParam(defaultValue = "1") String page, Model model) {
		var years = this.requests.years();
		var number = years.stream().mapToInt(AnsweredYear::number).sum();
		var last = Math.max(1, (number + AnsweredRequests.PAGE_SIZE - 1) / AnsweredRequests.PAGE_SIZE);
		var wanted = page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), last) : 1;
		model.addAttribute("answered", this.requests.onPage(wanted));
		model.addAttribute("years", years);
		model.addAttribute("answers",
				ANSWERS.stream()
					.filter((answer) -> years.stream().anyMatch((year) -> year.number(answer) > 0))
					.toList());
		model.addAttribute("page", wanted);
		model.addAttribute("last", last);
		return "publication/requests";
	}

}
