package org.dueregard.publication.opendata;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.NewsItem;
import org.dueregard.publication.register.OpenRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * News of the register, or of any search in it, for feed readers. The whole feed has
 * every version and every withdrawal; a search has the newest version of what it finds.
 * Both have the newest first, in whatever order the list is shown.
 */
@Controller
class FeedFile {

	private static final MediaType ATOM = MediaType.parseMediaType(Feed.TYPE + ";charset=UTF-8");

	private final OpenRegister register;

	private final OpenDataSettings settings;

	FeedFile(OpenRegister register, OpenDataSettings settings) {
		this.register = register;
		this.settings = settings;
	}

	@GetMapping("/feed.atom")
	@Nullable ResponseEntity<byte[]> feed(@RequestParam MultiValueMap<String, String> address, WebRequest request) {
		if (request.checkNotModified(Etags.ofRegister(this.register.state()))) {
			return null;
		}
		var asked = Asked.from(address).sortedBy(Asked.Sort.RELEVANCE);
		var out = new ByteArrayOutputStream();
		Feed.write(asked.isEmpty() ? everything(asked) : found(asked), this.settings, out);
		return ResponseEntity.ok().contentType(ATOM).body(out.toByteArray());
	}

	private FeedPage everything(Asked asked) {
		var pages = FeedPage.pages(this.register.numberOfNews());
		var page = Math.min(asked.page(), pages);
		return FeedPage.of(asked, this.register.news((page - 1) * FeedPage.SIZE, FeedPage.SIZE), page, pages);
	}

	private FeedPage found(Asked asked) {
		var references = this.register.find(asked.sortedBy(Asked.Sort.NEWEST)).references();
		var pages = FeedPage.pages(references.size());
		var page = Math.min(asked.page(), pages);
		return FeedPage.of(asked, news(references, page), page, pages);
	}

	private List<NewsItem> news(List<String> references, int page) {
		var from = (page - 1) * FeedPage.SIZE;
		return this.register.newsOf(references.subList(from, Math.min(from + FeedPage.SIZE, references.size())));
	}

}
