package org.dueregard.workbench.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One thing on a {@link Sheet}, ready to be shown.
 */
public sealed interface Line {

	/**
	 * Name of the template fragment that shows it.
	 */
	String fragment();

	/**
	 * Words.
	 */
	record Words(String html) implements Line {

		@Override
		public String fragment() {
			return "words";
		}

	}

	/**
	 * A question with its answer.
	 *
	 * @param hint null when there is nothing to add to the label
	 * @param help null when there is none, or nothing is asked
	 * @param value the answer where it is one text
	 * @param values the answers, one or many, as they are sent back
	 * @param words the answer as people read it
	 * @param errors what is wrong with it
	 */
	record Entry(String fragment, String name, String id, String label, @Nullable String hint, @Nullable Help help,
			String value, List<String> values, String words, DateParts date, List<Option> options, boolean required,
			boolean isLong, List<String> errors) implements Line {

		/**
		 * The same, sent back without being shown, because it is said elsewhere.
		 */
		Entry onlySent() {
			var sent = this.fragment.equals("recorded") ? "sent" : "unsaid";
			return this.errors.isEmpty()
					? new Entry(sent, this.name, this.id, this.label, this.hint, this.help, this.value, this.values,
							this.words, this.date, this.options, this.required, this.isLong, this.errors)
					: this;
		}

		/**
		 * The answer for a text area, whose first line break HTML does not count.
		 */
		public String typed() {
			return "\n" + this.value;
		}

		/**
		 * Ids of what a screen reader reads after the label; null for nothing.
		 */
		public @Nullable String describedBy() {
			var ids = Stream
				.of((this.hint != null) ? this.id + "-hint" : "", this.errors.isEmpty() ? "" : this.id + "-error")
				.filter((id) -> !id.isEmpty())
				.collect(Collectors.joining(" "));
			return ids.isEmpty() ? null : ids;
		}

	}

	/**
	 * A choice and whether it is made.
	 */
	record Option(String id, String value, String label, boolean chosen) {
	}

	/**
	 * Lines that belong together.
	 */
	record Part(String id, @Nullable String legend, List<Line> lines, List<String> errors) implements Line {

		@Override
		public String fragment() {
			return "part";
		}

	}

	/**
	 * A list with its rows.
	 *
	 * @param next id the next row would have
	 */
	record Rows(String name, String id, String label, String rowLabel, @Nullable String hint, boolean addRemove,
			String next, List<Row> rows, List<String> errors) implements Line {

		@Override
		public String fragment() {
			return "rows";
		}

	}

	/**
	 * One row of a list.
	 *
	 * @param before id of what stands before it, where one goes when it is removed
	 */
	record Row(String name, String id, String before, String legend, List<Line> lines, List<String> errors) {
	}

	/**
	 * Rows to read.
	 */
	record Table(@Nullable String caption, List<String> headings, List<List<String>> rows) implements Line {

		@Override
		public String fragment() {
			return "table";
		}

	}

	/**
	 * A line across the page.
	 */
	record Separator() implements Line {

		@Override
		public String fragment() {
			return "separator";
		}

	}

}
