package org.dueregard.publication.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.publication.document.PublishedAssessment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
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

	private final PageEdition edition;

	private final AssessmentPress press;

	private final PublicSite site;

	AssessmentPages(PublicRegister register, ReadyPages ready, PageEdition edition, AssessmentPress press,
			PublicSite site) {
		this.register = register;
		this.ready = ready;
		this.edition = edition;
		this.press = press;
		this.site = site;
	}

	@GetMapping("/assessments/{reference}")
	@Nullable Object newest(@PathVariable String reference, Locale locale, ServletWebRequest request) {
		return page(new PageAddress(reference, 0, PageLanguage.of(locale)), request);
	}

	@GetMapping("/assessments/{reference}/v/{version}")
	@Nullable Object version(@PathVariable String reference, @PathVariable String version, Locale locale,
			ServletWebRequest request) {
		return PublicRegister.isVersion(version)
				? page(new PageAddress(reference, Integer.parseInt(version), PageLanguage.of(locale)), request)
				: instead(reference, Optional.empty()).orElseThrow();
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

	private @Nullable Object page(PageAddress address, ServletWebRequest request) {
		var shown = this.ready.of(address);
		var found = shown.map(ShownPage::standing);
		var page = shown.map(ShownPage::page).orElse(null);
		if (page == null) {
			var entry = entry(found);
			var instead = instead(address.reference(), entry);
			if (instead.isPresent()) {
				return instead.get();
			}
			page = this.press.print(entry.get(), address.language(), this.register);
			this.ready.keep(address, found.get(), page);
		}
		return sent(page, found.get(), request);
	}

	private @Nullable ResponseEntity<byte[]> sent(PrintedPage page, Standing standing, ServletWebRequest request) {
		var asGzip = Accepted.hasGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
		ShallowEtagHeaderFilter.disableContentCaching(request.getRequest()); // it has a
																				// tag
		Objects.requireNonNull(request.getResponse()).addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (request.checkNotModified(page.tag(asGzip), this.edition.changedAt(standing).toEpochMilli())) {
			return null;
		}
		var answer = ResponseEntity.ok().contentType(HTML);
		return asGzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(page.content())
				: answer.body(this.ready.unpacked(page));
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
		return ResponseEntity.ok()
			.contentType(JSON)
			.header(HttpHeaders.LINK, describedBy())
			.body(entry.get().document());
	}

	/**
	 * Where the JSON is described (RFC 8288, RFC 6892).
	 */
	private String describedBy() {
		return "<%s%s>; rel=\"describedby\"; type=\"%s\"".formatted(this.site.address(), PublishedAssessment.SCHEMA,
				PublishedAssessment.SCHEMA_TYPE);
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
