package org.dueregard.workbench;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement that the Public Sector Bodies (Websites and Mobile
 * Applications) (No. 2) Accessibility Regulations 2018 demand, regulation 8.
 */
@Controller
class AccessibilityPage {

	private final Contacts contacts;

	AccessibilityPage(Contacts contacts) {
		this.contacts = contacts;
	}

	@GetMapping("/accessibility")
	String show(Model model) {
		model.addAttribute("bodies", this.contacts.all());
		return "workbench/accessibility";
	}

}
