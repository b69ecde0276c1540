package org.dueregard.publication.register;

import java.util.Optional;

import org.dueregard.publication.document.DocumentFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Documents to download. Whoever has one already is told so without its being read.
 */
@Controller
class DocumentPages {

	private final PublicRegister register;

	DocumentPages(PublicRegister register) {
		this.register = register;
	}

	@GetMapping("/assessments/{reference}.pdf")
	@Nullable Object newestAsPdf(@PathVariable String reference, WebRequest request) {
		return document(reference, this.register.newestStanding(reference), DocumentFormat.PDF, request);
	}

	@GetMapping("/assessments/{reference}.odt")
	@Nullable Object newestAsOdt(@PathVariable String reference, WebRequest request) {
		return document(reference, this.register.newestStanding(reference), DocumentFormat.ODT, request);
	}

	@GetMapping("/assessments/{reference}/v/{version}.pdf")
	@Nullable Object versionAsPdf(@PathVariable String reference, @PathVariable String version, WebRequest request) {
		return document(reference, this.register.standing(reference, version), DocumentFormat.PDF, request);
	}

	@GetMapping("/assessments/{reference}/v/{version}.odt")
	@Nullable Object versionAsOdt(@PathVariable String reference, @PathVariable String version, WebRequest request) {
		return document(reference, this.register.standing(reference, version), DocumentFormat.ODT, request);
	}

	private @Nullable Object document(String reference, Optional<Standing> found, DocumentFormat format,
			WebRequest request) {
		if (found.isEmpty() || found.get().isWithdrawn()) {
			return AssessmentPages
				.instead(reference, found.flatMap((standing) -> this.register.version(reference, standing.version())))
				.orElseThrow();
		}
		var document = this.register.document(reference, found.get().version(), format);
		if (document.isEmpty()) {
			return AssessmentPages.instead(reference, Optional.empty()).orElseThrow();
		}
		if (request.checkNotModified(document.get().sha256())) {
			return null;
		}
		var content = this.register.file(document.get().sha256());
		return content.isPresent() ? sent(document.get(), content.get())
				: AssessmentPages.instead(reference, Optional.empty()).orElseThrow();
	}

	private static ResponseEntity<ByteArrayResource> sent(PrintedDocument document, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf(document.format().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(document.fileName()).build().toString())
			.body(new ByteArrayResource(content));
	}

}
