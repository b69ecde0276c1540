package org.dueregard.publication.register;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.file.FileDownload;
import org.dueregard.file.FileNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Published assessments in other formats, to download.
 */
@Controller
class FormatPages {

	private final PublicRegister register;

	FormatPages(PublicRegister register) {
		this.register = register;
	}

	@GetMapping("/assessments/{reference}/v/{version}/formats/{number}")
	@Nullable Object format(@PathVariable String reference, @PathVariable String version, @PathVariable String number,
			WebRequest request, HttpServletResponse response) {
		var standing = this.register.standing(reference, version);
		var format = standing.filter((found) -> !found.isWithdrawn())
			.flatMap((found) -> FileNumber.in(number)
				.flatMap((id) -> this.register.format(reference, found.version(), id)));
		if (format.isEmpty()) {
			return AssessmentPages
				.instead(reference,
						standing.filter(Standing::isWithdrawn)
							.flatMap((found) -> this.register.version(reference, found.version())))
				.orElseThrow();
		}
		if (request.checkNotModified(format.get().sha256())) {
			return null;
		}
		return new FileDownload(format.get().id(), format.get().fileName(), format.get().kind(), format.get().size())
			.answer(this.register.content(format.get()), response);
	}

}
