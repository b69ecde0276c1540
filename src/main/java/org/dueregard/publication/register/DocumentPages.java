package org.dueregard.publication.register;

import java.util.Locale;
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

	@GetMapping("/assessments/{reference}.{format:pdf|odt}")
	@Nullable Object newest(@PathVariable String reference, @PathVariable String format, WebRequest request) {
		return document(reference, this.register.newestStanding(reference), format, request);
	}

	@GetMapping("/assessments/{reference}/v/{version:[1-9][0-9]{0,5}}.{format:pdf|odt}")
	@Nullable Object version(@PathVariable String reference, @PathVariable int version, @PathVariable String format,
			WebRequest request) {
		return document(reference, this.register.standing(reference, version), format, request);
	}

	private @Nullable Object document(String reference, Optional<Standing> found, String format, WebRequest request) {
		if (found.isEmpty() || found.get().isWithdrawn()) {
			return AssessmentPages
				.instead(reference, found.flatMap((standing) -> this.register.version(reference, standing.version())))
				.orElseThrow();
		}
		var document = this.register.document(reference, found.get().version(),
				DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
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
			.contentType(MediaType.parseMediaType(document.format().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(document.fileName()).build().toString())
			.body(new ByteArrayResource(content));
	}

}
