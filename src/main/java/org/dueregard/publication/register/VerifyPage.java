package org.dueregard.publication.register;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.dueregard.publication.document.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says of a downloaded document whether it is what was published, and when. A document is
 * read to its end and forgotten; its fingerprint goes into the address.
 */
@Controller
class VerifyPage {

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private static final int LONGEST = 200;

	private final PublicRegister register;

	VerifyPage(PublicRegister register) {
		this.register = register;
	}

	@GetMapping("/verify")
	ModelAndView verify(@RequestParam(required = false) @Nullable String hash,
			@RequestParam(required = false) @Nullable String missing) {
		var page = new ModelAndView("publication/verify");
		if (missing != null) {
			page.addObject("mistake", "verify.file.missing");
			page.addObject("field", "file");
			page.setStatus(HttpStatus.BAD_REQUEST);
		}
		else if (hash != null) {
			var fingerprint = hash.strip()
				.toLowerCase(Locale.ROOT)
				.replaceFirst("^sha-?256:", "")
				.replaceAll("\\s", "");
			page.addObject("typed", hash.substring(0, Math.min(hash.length(), LONGEST)));
			if (SHA256.matcher(fingerprint).matches()) {
				page.addObject("fingerprint", fingerprint);
				page.addObject("found", this.register.published(fingerprint));
			}
			else {
				page.addObject("mistake", "verify.hash.invalid");
				page.addObject("field", "hash");
				page.setStatus(HttpStatus.BAD_REQUEST);
			}
		}
		return page;
	}

	@PostMapping("/verify")
	ResponseEntity<Void> verify(@RequestParam(required = false) @Nullable MultipartFile file, Locale language,
			HttpServletRequest request) throws IOException {
		var answer = request.getContextPath() + "/verify?";
		if (file == null || file.isEmpty()) {
			answer += "missing=file";
		}
		else {
			try (var content = file.getInputStream()) {
				answer += "hash=" + CanonicalJson.sha256(content);
			}
		}
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(answer + (language.getLanguage().equals("cy") ? "&lang=cy" : "")))
			.build();
	}

}
