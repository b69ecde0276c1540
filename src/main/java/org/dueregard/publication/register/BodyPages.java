package org.dueregard.publication.register;

import java.io.IOException;
import java.util.Locale;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A public body in its own words, and what the site does with the data of those who read
 * it.
 */
@Controller
class BodyPages {

	private final PublicSite site;

	BodyPages(PublicSite site) {
		this.site = site;
	}

	@GetMapping("/bodies/{id}")
	ModelAndView body(@PathVariable String id, Locale language) {
		return this.site.body(id)
			.map((body) -> new ModelAndView("publication/body").addObject("body", body)
				.addObject("privacy", body.privacyIn(language))
				.addObject("accessibility", body.accessibilityIn(language))
				.addObject("translated", body.speaks(language)))
			.orElseGet(() -> new ModelAndView("publication/noBody", HttpStatus.NOT_FOUND));
	}

	@GetMapping("/bodies/{id}/logo")
	ResponseEntity<Resource> logo(@PathVariable String id) throws IOException {
		var logo = this.site.body(id).map(PublicBody::logo).orElse(null);
		if (logo == null) {
			return ResponseEntity.notFound().build();
		}
		return ResponseEntity.ok()
			.lastModified(logo.lastModified())
			.contentType(PublicBody.picture(logo).orElseThrow())
			.body(logo);
	}

	@GetMapping("/privacy")
	String privacy(Model model) {
		model.addAttribute("bodies", this.site.bodies());
		return "publication/privacy";
	}

	@GetMapping("/cookies")
	String cookies() {
		return "publication/cookies";
	}

}
