package org.dueregard.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One page of what was found in My work.
 *
 * @param counts how much is in each list
 * @param total how much was found on all pages
 */
public record WorkFound(WorkSearch search, Map<WorkView, Integer> counts, List<WorkLine> lines, int total) {

	private static final int NEIGHBOURS = 2;

	public int pages() {
		return pages(this.total);
	}

	/**
	 * How many pages a number of lines needs, at least one.
	 */
	public static int pages(int total) {
		return Math.max(1, (total + WorkSearch.PAGE_SIZE - 1) / WorkSearch.PAGE_SIZE);
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
