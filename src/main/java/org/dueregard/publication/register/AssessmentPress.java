package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prints the pages of published assessments, from the register alone and for anybody.
 */
@Component
public class AssessmentPress {

	private final PagePress press;

	private final PageEdition edition;

	private final PublicSite site;

	AssessmentPress(PagePress press, PageEdition edition, PublicSite site) {
		this.press = press;
		this.edition = edition;
		this.site = site;
	}

	/**
	 * By what the pages are known that this application prints.
	 */
	public String edition() {
		return this.edition.sha256();
	}

	/**
	 * In how many languages each version is printed.
	 */
	public int languages() {
		return PageLanguage.values().length;
	}

	/**
	 * The pages of an assessment that are not kept, or only as they were before.
	 * @param database as it is seen by whoever keeps them
	 */
	public List<FreshPage> missing(String reference, JdbcClient database) {
		var register = new PublicRegister(database);
		var kept = register.kept(reference);
		var missing = new ArrayList<FreshPage>();
		for (var standing : register.standings(reference)) {
			for (var language : PageLanguage.values()) {
				var printedFor = this.edition.printedFor(standing, language);
				if (!standing.isWithdrawn() && !kept.contains(printedFor)) {
					var page = print(register.version(reference, standing.version()).orElseThrow(), language, register);
					missing.add(
							new FreshPage(reference, standing.version(), language.code(), edition(), printedFor, page));
				}
			}
		}
		return missing;
	}

	/**
	 * The page of a version that can be read.
	 */
	PrintedPage print(RegisterEntry entry, PageLanguage language, PublicRegister register) {
		var published = entry.published();
		var model = new HashMap<String, Object>();
		model.put("entry", entry);
		model.put("published", published);
		model.put("documents", register.documents(entry.reference(), entry.version()));
		model.put("formats", register.formats(entry.reference(), entry.version()));
		model.put("reviews", register.reviews(entry.reference(), entry.version()));
		model.put("metadata", Metadata.of(this.site.address(), entry, published));
		this.site.body(published.assessment().body().id().value()).ifPresent((body) -> model.put("body", body));
		return PrintedPage.of(this.press.print("publication/assessment", model, address(entry), language));
	}

	private static String address(RegisterEntry entry) {
		var newest = "/assessments/" + entry.reference();
		return entry.isNewest() ? newest : newest + "/v/" + entry.version();
	}

}
