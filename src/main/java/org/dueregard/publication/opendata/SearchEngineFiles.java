package org.dueregard.publication.opendata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.OpenRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Leads search engines to every published assessment, and past what is not theirs: the
 * Robots Exclusion Protocol (RFC 9309), and sitemaps as text (sitemaps.org).
 */
@Controller
class SearchEngineFiles {

	/** As many addresses may stand in a sitemap. */
	private static final int LONGEST_MAP = 50_000;

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final List<String> RULES = List.of("User-agent: *", "Disallow: /workbench", "Disallow: /camunda",
			"Disallow: /engine-rest", "Disallow: /sign-in", "Disallow: /requests/", "Disallow: /subscriptions");

	private final OpenRegister register;

	private final OpenDataSettings settings;

	SearchEngineFiles(OpenRegister register, OpenDataSettings settings) {
		this.register = register;
		this.settings = settings;
	}

	@GetMapping("/robots.txt")
	@Nullable ResponseEntity<byte[]> robots(WebRequest request) {
		if (request.checkNotModified(Etags.ofRegister(this.register.state()))) {
			return null;
		}
		var maps = (references().size() + LONGEST_MAP - 1) / LONGEST_MAP;
		return text(Stream.concat(RULES.stream(), IntStream.rangeClosed(1, maps)
			.mapToObj((number) -> "Sitemap: %s/sitemap/%d.txt".formatted(this.settings.site(), number))));
	}

	/**
	 * One part of all addresses; those that are there already stay where they are.
	 */
	@GetMapping("/sitemap/{number}.txt")
	@Nullable ResponseEntity<byte[]> sitemap(@PathVariable String number, WebRequest request) {
		if (request.checkNotModified(Etags.ofRegister(this.register.state()))) {
			return null;
		}
		var references = references();
		var before = number.matches("[1-9][0-9]{0,3}") ? (Integer.parseInt(number) - 1) * LONGEST_MAP
				: references.size();
		if (before >= references.size()) {
			return ResponseEntity.notFound().build();
		}
		return text(references.stream()
			.skip(before)
			.limit(LONGEST_MAP)
			.map((reference) -> this.settings.site() + "/assessments/" + reference));
	}

	private List<String> references() {
		return this.register.find(Asked.from(new LinkedMultiValueMap<>()).sortedBy(Asked.Sort.OLDEST)).references();
	}

	private static ResponseEntity<byte[]> text(Stream<String> lines) {
		var text = lines.collect(Collectors.joining("\n", "", "\n"));
		return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
	}

}
