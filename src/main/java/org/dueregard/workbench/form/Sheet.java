package org.dueregard.workbench.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A form filled in, for the page; shown by the template {@code workbench/form}.
 *
 * @param title of the form
 * @param wrong everything that is wrong, in the order of the page
 */
public record Sheet(String title, List<Line> lines, List<Wrong> wrong) {

	/**
	 * Something that is wrong.
	 *
	 * @param sentence what, and what to do
	 * @param field id of the field at fault; null when it is not on the page
	 */
	public record Wrong(String sentence, @Nullable String field) {
	}

}
