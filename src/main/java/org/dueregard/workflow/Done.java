package org.dueregard.workflow;

import org.jspecify.annotations.Nullable;

/**
 * How a step ended, for the record of acts.
 *
 * @param result the choice made; null where there is none
 * @param comment what the next officer is to read
 */
record Done(@Nullable String result, @Nullable String comment) {

	static final Done SIMPLY = new Done(null, null);

	static Done with(Enum<?> result, @Nullable String comment) {
		return new Done(result.name(), comment);
	}

	static Done with(Enum<?> result) {
		return with(result, null);
	}

}
