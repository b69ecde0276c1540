package org.dueregard.publication.register;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One page of what was found in the register.
 *
 * @param total how many were found on all pages
 */
record RegisterPage(RegisterSearch search, List<RegisterLine> lines, int total) {

	private static final int NEIGHBOURS = 2;

	public int pages() {
		return Math.max(1, (this.total + RegisterSearch.PAGE_SIZE - 1) / RegisterSearch.PAGE_SIZE);
	}

	/**
	 * The pages to link to: the first, the last, and those around this one.
	 */
	public List<Integer> numbers() {
		return IntStream.rangeClosed(1, pages())
			.filter((number) -> number == 1 || number == pages() || Math.abs(number - this.search.page()) <= NEIGHBOURS)
			.boxed()
			.toList();
	}

}
