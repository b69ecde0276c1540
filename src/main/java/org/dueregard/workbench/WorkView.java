package org.dueregard.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists of My work.
 */
public enum WorkView {

	/** Tasks the officer holds. */
	WITH_ME,
	/** Tasks that nobody holds and the officer may take. */
	FOR_MY_ROLES,
	/** Tasks of others in cases that the officer wrote or took part in. */
	WITH_OTHERS,
	/** Those of all three that should be done by now. */
	OVERDUE,
	/**
	 * What colleagues hold for whom the officer covers today, and the officer may take.
	 */
	COVERED,
	/** Assessments the officer wrote, whether or not something is to be done. */
	WRITTEN;

	/**
	 * As it stands in an address, such as {@code with-me}.
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<WorkView> ofSlug(String slug) {
		return Arrays.stream(values()).filter((view) -> view.slug().equals(slug)).findFirst();
	}

}
