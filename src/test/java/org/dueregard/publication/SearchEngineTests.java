package org.dueregard.publication;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How search engines find what is published, and nothing else.
 */
class SearchEngineTests extends OpenDataReading {

	@Test
	void theyAreLedToEveryAssessmentOnce() {
		var shelters = screenedOut("New bus shelters", "People wait there.").reference().value();
		var library = full();
		andSoManyMoreVersions(library, 3);
		var gone = screenedOut("Garden waste", "The lorry comes.");
		withdraw(gone, "A resident was named.");

		assertThat(get("/robots.txt").body().lines()).contains("User-agent: *", "Disallow: /workbench")
			.last()
			.isEqualTo("Sitemap: " + SITE + "/sitemap/1.txt");
		assertThat(get("/sitemap/1.txt").body().lines()).containsExactly(SITE + "/assessments/" + shelters,
				SITE + "/assessments/" + library.reference());
	}

	@Test
	void anEmptyRegisterHasNoMap() {
		assertThat(get("/robots.txt").body()).contains("User-agent: *").doesNotContain("Sitemap:");
		assertThat(get("/sitemap/1.txt").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "2", "9999", "10000", "-1", "x", "1e3" })
	void thereAreNoOtherMaps(String number) {
		screenedOut("New bus shelters", "People wait there.");

		assertThat(get("/sitemap/" + number + ".txt").statusCode()).isEqualTo(404);
	}

	@Test
	void theyKeepTheRegisterAndNoSearchInIt() {
		screenedOut("New bus shelters", "People wait there.");

		assertThat(head("/").select("meta[name=robots]")).isEmpty();
		assertThat(head("/").select("link[rel=canonical]").attr("href")).isEqualTo("/");
		assertThat(head("/").select("meta[name=description]").attr("content")).startsWith("Before a public body");
		for (var search : List.of("/?words=bus", "/?kind=CLOSURE")) {
			assertThat(head(search).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
			assertThat(head(search).select("link[rel=canonical]").attr("href")).isEqualTo(search);
		}
		assertThat(head("/?lang=cy").select("link[rel=canonical]").attr("href")).isEqualTo("/?lang=cy");
	}

	private Document head(String address) {
		return Jsoup.parse(get(address).body());
	}

}
