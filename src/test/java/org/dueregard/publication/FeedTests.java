package org.dueregard.publication;

import java.io.StringReader;
import java.util.ArrayList;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * News of the register, read by a feed reader that others wrote.
 */
class FeedTests extends OpenDataReading {

	@Test
	void theNewestStandFirst() throws FeedException {
		var shelters = screenedOut("New bus shelters <b> & \u0001 co", "People\nwait there.");
		var library = full();

		var feed = feed("/feed.atom");

		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getUri()).isEqualTo("tag:localhost,2026:register/");
		assertThat(feed.getTitle()).isEqualTo("Equality impact assessments");
		assertThat(feed.getEntries()).extracting(SyndEntry::getTitle)
			.containsExactly("Close Thornby library", "New bus shelters <b> &  co");
		var newest = feed.getEntries().get(0);
		assertThat(newest.getUri()).isEqualTo("tag:localhost,2026:register/" + library.reference() + "/1");
		assertThat(newest.getAuthors()).extracting("name").containsExactly("Fellshire County Council");
		assertThat(newest.getDescription().getValue()).startsWith("We looked at who uses Thornby library");
		assertThat(newest.getLink()).isEqualTo(SITE + "/assessments/" + library.reference() + "/v/1");
		assertThat(newest.getUpdatedDate()).isEqualTo(newest.getPublishedDate())
			.isAfter(feed.getEntries().get(1).getUpdatedDate());
		assertThat(newest.getLinks()).extracting("href")
			.contains(SITE + "/assessments/" + library.reference() + "/v/1.json");
		assertThat(feed.getEntries().get(1).getUri()).contains(shelters.reference().value());
		assertThat(header(get("/feed.atom"), "Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
	}

	@Test
	void everyVersionIsNewsAndAllPagesAreLinked() throws FeedException {
		var library = full();
		andSoManyMoreVersions(library, 120);

		var ids = new ArrayList<String>();
		var pages = 0;
		for (var address = "/feed.atom"; address != null; pages++) {
			var feed = feed(address);
			feed.getEntries().forEach((entry) -> ids.add(entry.getUri()));
			assertThat(link(feed, "first")).isEqualTo(SITE + "/feed.atom");
			assertThat(link(feed, "last")).isEqualTo(SITE + "/feed.atom?page=3");
			assertThat(link(feed, "previous") == null).isEqualTo(pages == 0);
			address = link(feed, "next");
		}

		assertThat(pages).isEqualTo(3);
		assertThat(ids).hasSize(121).doesNotHaveDuplicates().first().asString().endsWith("/121");
		assertThat(ids).last().asString().endsWith("/1");
		assertThat(feed("/feed.atom?page=99").getEntries()).hasSize(21);
	}

	@Test
	void aSearchHasAFeedOfItsOwn() throws FeedException {
		screenedOut("New bus shelters", "People wait there.");
		screenedOut("Garden waste", "The lorry comes.");

		var feed = feed("/feed.atom?words=bus&sort=title&kind=CLOSURE");

		assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("New bus shelters");
		assertThat(feed.getUri()).isEqualTo("tag:localhost,2026:register/?words=bus&kind=CLOSURE");
		assertThat(link(feed, "self")).isEqualTo(SITE + "/feed.atom?words=bus&kind=CLOSURE");
		assertThat(link(feed, "alternate")).isEqualTo(SITE + "/?words=bus&kind=CLOSURE");
		assertThat(feed("/feed.atom?words=pelican").getEntries()).isEmpty();
	}

	@Test
	void aWithdrawalTakesTheTextFromWhoeverFollows() throws FeedException {
		var library = full();
		screenedOut("Garden waste", "The lorry comes.");
		var before = feed("/feed.atom").getEntries().get(1);
		withdraw(library, "A resident was named.");

		var newest = feed("/feed.atom").getEntries().get(0);

		assertThat(newest.getUri()).isEqualTo(before.getUri());
		assertThat(newest.getUpdatedDate()).isAfter(before.getUpdatedDate());
		assertThat(newest.getTitle()).isEqualTo(library.reference() + " version 1 has been withdrawn");
		assertThat(newest.getDescription().getValue()).isEqualTo("A resident was named.");
		assertThat(get("/feed.atom").body()).doesNotContain("Thornby");
		assertThat(feed("/feed.atom?words=thornby").getEntries()).isEmpty();
	}

	@Test
	void whatHasNotChangedIsNotSentAgain() {
		full();
		var etag = header(get("/feed.atom"), "ETag");

		assertThat(get("/feed.atom", "If-None-Match", etag).statusCode()).isEqualTo(304);
		screenedOut("Garden waste", "The lorry comes.");
		assertThat(get("/feed.atom", "If-None-Match", etag).statusCode()).isEqualTo(200);
	}

	private SyndFeed feed(String address) throws FeedException {
		return new SyndFeedInput().build(new StringReader(get(address).body()));
	}

	private static String link(SyndFeed feed, String relation) {
		return feed.getLinks()
			.stream()
			.filter((link) -> relation.equals(link.getRel()))
			.map((link) -> link.getHref())
			.findFirst()
			.orElse(null);
	}

}
