package org.dueregard.publication.register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public register: the list of all that is published.
 */
@Controller
class RegisterPages {

	private final RegisterSearch search;

	RegisterPages(RegisterSearch search) {
		this.search = search;
	}

	/**
	 * A form sends what was left as it was too; the address that stays has none of it.
	 */
	@GetMapping("/")
	String list(@RequestParam MultiValueMap<String, String> address, Model model) {
		var asked = Asked.from(address);
		if (Asked.saysNothingSomewhere(address)) {
			var welsh = "cy".equals(address.getFirst("lang"));
			return "redirect:" + asked.address()
					+ (welsh ? (asked.address().contains("?") ? "&" : "?") + "lang=cy" : "");
		}
		model.addAttribute("found", this.search.find(asked));
		return "publication/register";
	}

}
