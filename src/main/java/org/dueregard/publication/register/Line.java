package org.dueregard.publication.register;

import java.time.Instant;
import java.util.Comparator;

/**
 * By what an assessment is put in order among the others.
 *
 * @param title as it is sorted
 */
record Line(String reference, String title, Instant publishedAt) {

	static final Comparator<Line> BY_DATE = Comparator.comparing(Line::publishedAt).thenComparing(Line::reference);

	static final Comparator<Line> BY_TITLE = Comparator.comparing(Line::title).thenComparing(BY_DATE);

}
