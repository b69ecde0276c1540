package org.dueregard.workbench;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.identity.Role;
import org.dueregard.notification.LetterSamples;
import org.dueregard.shared.OwnStyles;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where administrators read what letters say, before anybody gets one.
 */
@Controller
class LetterWordsPage {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final LetterSamples samples;

	private final SignedIn signedIn;

	LetterWordsPage(LetterSamples samples, SignedIn signedIn) {
		this.samples = samples;
		this.signedIn = signedIn;
	}

	@GetMapping("/workbench/letters/templates")
	String show(Model model) {
		checkAdministrator();
		model.addAttribute("toOfficers", this.samples.toOfficers());
		model.addAttribute("toPeopleOutside", this.samples.toPeopleOutside());
		return "workbench/letter-words";
	}

	/**
	 * One of them as mail programs show it.
	 * @param language {@code en} or {@code cy}
	 */
	@GetMapping("/workbench/letters/templates/{kind}/{language}/html")
	ResponseEntity<String> html(@PathVariable String kind, @PathVariable String language,
			HttpServletResponse response) {
		checkAdministrator();
		var html = Stream.concat(this.samples.toOfficers().stream(), this.samples.toPeopleOutside().stream())
			.filter((sample) -> sample.kind().equals(kind))
			.findFirst()
			.map((sample) -> switch (language) {
				case "en" -> sample.html();
				case "cy" -> sample.welshHtml();
				default -> null;
			})
			.orElseThrow(NoSuchCase::new);
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src %s; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
					.formatted(OwnStyles.of(html)));
		return ResponseEntity.ok().contentType(HTML).body(html);
	}

	private void checkAdministrator() {
		if (!this.signedIn.officer().holds(Role.ADMINISTRATOR)) {
			throw new NotForYou();
		}
	}

}
