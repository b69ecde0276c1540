package org.dueregard.publication.register;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * One page of what was found in the register.
 *
 * @param total how many were found on all pages
 * @param suggestion the words as they may have been meant, when nothing was found
 */
record RegisterPage(Asked asked, List<RegisterLine> lines, int total, Map<Facet, List<FacetValue>> choices,
		@Nullable String suggestion) {

	private static final int NEIGHBOURS = 2;

	public int pages() {
		return pages(this.total);
	}

	static int pages(int total) {
		return Math.max(1, (total + Asked.PAGE_SIZE - 1) / Asked.PAGE_SIZE);
	}

	/**
	 * The pages to link to: the first, the last, and those around this one.
	 */
	public List<Integer> numbers() {
		return IntStream.rangeClosed(1, pages())
			.filter((number) -> number == 1 || number == pages() || Math.abs(number - this.asked.page()) <= NEIGHBOURS)
			.boxed()
			.toList();
	}

	public boolean canBeNarrowed() {
		return this.choices.values().stream().anyMatch((values) -> !values.isEmpty());
	}

	/**
	 * What has been chosen, whether anything is found by it or not.
	 */
	public List<FacetValue> chosen() {
		return this.choices.values().stream().flatMap(List::stream).filter(FacetValue::chosen).toList();
	}

}
