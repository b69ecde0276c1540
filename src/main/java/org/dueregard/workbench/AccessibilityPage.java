package org.dueregard.workbench;

import java.util.Comparator;
import java.util.stream.StreamSupport;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement that the Public Sector Bodies (Websites and Mobile
 * Applications) (No. 2) Accessibility Regulations 2018 demand, regulation 8.
 */
@Controller
class AccessibilityPage {

	private final Bodies bodies;

	AccessibilityPage(Bodies bodies) {
		this.bodies = bodies;
	}

	@GetMapping("/accessibility")
	String show(Model model) {
		model.addAttribute("bodies",
				StreamSupport.stream(this.bodies.findAll().spliterator(), false)
					.sorted(Comparator.comparing(Body::name))
					.toList());
		return "workbench/accessibility";
	}

}
