package org.dueregard.publication.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * One published assessment at its permanent address, as a page and as JSON. Whoever has
 * it already is told so without the document being read.
 */
@Controller
class AssessmentPages {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

	private final PublicRegister register;

	private final ReadyPages ready;

	private final PagePress press;

	private final PublicSite site;

	AssessmentPages(PublicRegister register, ReadyPages ready, PagePress press, PublicSite site) {
		this.register = register;
		this.ready = ready;
		this.press = press;
		this.site = site;
	}

	@GetMapping("/assessments/{reference}")
	@Nullable Object newest(@PathVariable String reference, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		return page(reference, this.register.newestStanding(reference), locale, request, response);
	}

	@GetMapping("/assessments/{reference}/v/{version}")
	@Nullable Object version(@PathVariable String reference, @PathVariable String version, Locale locale,
			HttpServletRequest request, HttpServletResponse response) throws Exception {
		return page(reference, this.register.standing(reference, version), locale, request, response);
	}

	@GetMapping("/assessments/{reference}.json")
	@Nullable ResponseEntity<?> newestAsJson(@PathVariable String reference, ServletWebRequest request) {
		return json(this.register.newestStanding(reference), request);
	}

	@GetMapping("/assessments/{reference}/v/{version}.json")
	@Nullable ResponseEntity<?> versionAsJson(@PathVariable String reference, @PathVariable String version,
			ServletWebRequest request) {
		return json(this.register.standing(reference, version), request);
	}

	private @Nullable Object page(String reference, Optional<Standing> found, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		var page = found.filter((standing) -> !standing.isWithdrawn())
			.map((standing) -> this.ready.of(standing, locale))
			.orElse(null);
		if (page == null) {
			var entry = entry(found);
			var instead = instead(reference, entry);
			if (instead.isPresent()) {
				return instead.get();
			}
			page = this.ready.keep(found.get(), locale, print(entry.get(), locale, request, response));
		}
		if (new ServletWebRequest(request, response).checkNotModified(page.tag(),
				found.get().changedAt().toEpochMilli())) {
			return null;
		}
		return ResponseEntity.ok().contentType(HTML).body(page.content());
	}

	private String print(RegisterEntry entry, Locale locale, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		var published = entry.published();
		var model = new HashMap<String, Object>();
		model.put("entry", entry);
		model.put("published", published);
		model.put("documents", this.register.documents(entry.reference(), entry.version()));
		model.put("reviews", this.register.reviews(entry.reference(), entry.version()));
		model.put("metadata", Metadata.of(this.site.address(), entry, published));
		this.site.body(published.assessment().body().id().value()).ifPresent((body) -> model.put("body", body));
		return this.press.print("publication/assessment", model, locale, request, response);
	}

	private Optional<RegisterEntry> entry(Optional<Standing> found) {
		return found.flatMap((standing) -> this.register.version(standing.reference(), standing.version()));
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

	private @Nullable ResponseEntity<?> json(Optional<Standing> found, ServletWebRequest request) {
		if (found.filter((standing) -> !standing.isWithdrawn()).isPresent()
				&& request.checkNotModified(found.get().sha256())) {
			return null;
		}
		var entry = entry(found);
		if (entry.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		if (entry.get().isWithdrawn()) {
			return ResponseEntity.status(HttpStatus.GONE).contentType(JSON).body(Tombstone.of(entry.get()));
		}
		return ResponseEntity.ok().contentType(JSON).body(entry.get().document());
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
