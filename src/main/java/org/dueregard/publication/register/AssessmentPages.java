package org.dueregard.publication.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * One published assessment at its permanent address, as a page and as JSON.
 */
@Controller
class AssessmentPages {

	private static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

	private final PublicRegister register;

	AssessmentPages(PublicRegister register) {
		this.register = register;
	}

	@GetMapping("/assessments/{reference}")
	ModelAndView newest(@PathVariable String reference) {
		return page(reference, this.register.newest(reference));
	}

	@GetMapping("/assessments/{reference}/v/{version}")
	ModelAndView version(@PathVariable String reference, @PathVariable String version) {
		return page(reference, find(reference, version));
	}

	@GetMapping("/assessments/{reference}.json")
	@Nullable ResponseEntity<?> newestAsJson(@PathVariable String reference, WebRequest request) {
		return json(this.register.newest(reference), request);
	}

	@GetMapping("/assessments/{reference}/v/{version}.json")
	@Nullable ResponseEntity<?> versionAsJson(@PathVariable String reference, @PathVariable String version, WebRequest request) {
		return json(find(reference, version), request);
	}

	private Optional<RegisterEntry> find(String reference, String version) {
		return version.matches("[1-9][0-9]{0,5}") ? this.register.version(reference, Integer.parseInt(version))
				: Optional.empty();
	}

	private static ModelAndView page(String reference, Optional<RegisterEntry> found) {
		return instead(reference, found)
			.orElseGet(() -> view("publication/assessment", HttpStatus.OK).addObject("entry", found.get())
				.addObject("published", found.get().published()));
	}

	/**
	 * What is shown in the place of what is not published, or no longer.
	 */
	static Optional<ModelAndView> instead(String reference, Optional<RegisterEntry> found) {
		if (found.isEmpty()) {
			return Optional.of(view("publication/notFound", HttpStatus.NOT_FOUND).addObject("reference", reference));
		}
		return found.filter(RegisterEntry::isWithdrawn)
			.map((entry) -> view("publication/withdrawn", HttpStatus.GONE).addObject("entry", entry));
	}

	private static ModelAndView view(String name, HttpStatus status) {
		var view = new ModelAndView(name);
		view.setStatus(status);
		return view;
	}

	private static @Nullable ResponseEntity<?> json(Optional<RegisterEntry> found, WebRequest request) {
		if (found.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		var entry = found.get();
		if (entry.isWithdrawn()) {
			return ResponseEntity.status(HttpStatus.GONE).contentType(JSON).body(Tombstone.of(entry));
		}
		if (request.checkNotModified(entry.sha256())) {
			return null;
		}
		return ResponseEntity.ok().contentType(JSON).body(entry.document());
	}

	/**
	 * What stands in the place of a withdrawn document.
	 */
	record Tombstone(String reference, int version, @Nullable LocalDate withdrawnOn, @Nullable String reason) {

		static Tombstone of(RegisterEntry entry) {
			return new Tombstone(entry.reference(), entry.version(), entry.withdrawnOn(), entry.withdrawnReason());
		}

	}

}
