package org.dueregard.publication.register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public register: the list of all that is published.
 */
@Controller
class RegisterPages {

	private final PublicRegister register;

	RegisterPages(PublicRegister register) {
		this.register = register;
	}

	@GetMapping("/")
	String list(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String body,
			@RequestParam(defaultValue = "1") String page, Model model) {
		model.addAttribute("found", this.register.find(RegisterSearch.from(words, body, page)));
		model.addAttribute("bodies", this.register.bodies());
		return "publication/register";
	}

}
