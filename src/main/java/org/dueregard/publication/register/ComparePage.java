package org.dueregard.publication.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.publication.register.Passages.Passage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What has changed from one published version of an assessment to another. Reads both as
 * their pages show them, so that nothing is compared that is not published, and in the
 * same words.
 */
@Controller
class ComparePage {

	private static final Pattern VERSIONS = Pattern.compile("([1-9][0-9]{0,5})\\.\\.([1-9][0-9]{0,5})");

	private final PublicRegister register;

	private final PagePress press;

	ComparePage(PublicRegister register, PagePress press) {
		this.register = register;
		this.press = press;
	}

	/**
	 * @param versions the earlier and the later, such as {@code 1..2}
	 */
	@GetMapping("/assessments/{reference}/diff/{versions}")
	ModelAndView compare(@PathVariable String reference, @PathVariable String versions, Locale locale) {
		var asked = VERSIONS.matcher(versions);
		var before = asked.matches() ? version(reference, asked.group(1)) : Optional.<RegisterEntry>empty();
		var after = asked.matches() ? version(reference, asked.group(2)) : Optional.<RegisterEntry>empty();
		var instead = AssessmentPages.instead(reference, before).or(() -> AssessmentPages.instead(reference, after));
		if (instead.isPresent()) {
			return instead.get();
		}
		var language = PageLanguage.of(locale);
		var changes = Comparison.between(read(before.get(), language), read(after.get(), language));
		return new ModelAndView("publication/difference", Map.of("entry", after.get(), "earlier", before.get(),
				"proposal", after.get().published().assessment().proposal().title(), "changes", changes));
	}

	private Optional<RegisterEntry> version(String reference, String number) {
		return this.register.version(reference, Integer.parseInt(number));
	}

	private List<Passage> read(RegisterEntry entry, PageLanguage language) {
		return Passages.of(this.press.print("publication/assessment :: content",
				Map.of("entry", entry, "published", entry.published(), "comparing", true), "/", language));
	}

}
