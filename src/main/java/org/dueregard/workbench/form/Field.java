package org.dueregard.workbench.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One component of a form.
 */
public sealed interface Field {

	/**
	 * The FEEL condition that hides it; null when it is always shown.
	 */
	@Nullable String hide();

	/**
	 * Words for the officer.
	 *
	 * @param markdown may name answers, as in {@code {{title}}}
	 */
	record Words(String markdown, @Nullable String hide) implements Field {
	}

	/**
	 * Something the officer answers.
	 *
	 * @param choices those named in the form itself
	 * @param valuesKey name of the choices that depend on the case; null when the form
	 * names them
	 * @param maxLength the longest text accepted; null when the form does not say
	 * @param readonly whether it is shown as it stands, and sent back as it stands
	 * @param disabled whether it is shown as it stands, and not sent back
	 * @param defaultValue the answer proposed
	 */
	record Question(Kind kind, String key, String label, @Nullable String description, List<Choice> choices,
			@Nullable String valuesKey, boolean required, @Nullable Integer maxLength, boolean readonly,
			boolean disabled, @Nullable Object defaultValue, @Nullable String hide) implements Field {

		public boolean isAnswered() {
			return !this.readonly && !this.disabled;
		}

	}

	/**
	 * Fields that belong together.
	 *
	 * @param path name under which their answers lie; null when they lie beside the
	 * others
	 */
	record Group(@Nullable String path, @Nullable String label, List<Field> fields,
			@Nullable String hide) implements Field {
	}

	/**
	 * The same fields, once for each row.
	 *
	 * @param rowLabel what one row is called
	 * @param addRemove whether the officer decides how many rows there are
	 * @param repetitions how many rows an unanswered list begins with
	 */
	record Rows(String path, String label, String rowLabel, @Nullable String description, List<Field> fields,
			boolean addRemove, int repetitions, @Nullable String hide) implements Field {

		/**
		 * What a row is called, such as "Evidence item 3".
		 * @param index counted from 0
		 */
		public String rowLabel(int index) {
			return this.rowLabel + " " + (index + 1);
		}

	}

	/**
	 * Rows to read.
	 *
	 * @param dataSource name of the answer that holds the rows
	 */
	record Table(@Nullable String label, String dataSource, List<Column> columns,
			@Nullable String hide) implements Field {
	}

	/**
	 * A line between fields.
	 */
	record Separator(@Nullable String hide) implements Field {
	}

	/**
	 * A column of a {@link Table}.
	 */
	record Column(String key, String label) {
	}

	/**
	 * How a question is answered.
	 */
	enum Kind {

		TEXTFIELD, TEXTAREA, NUMBER, CHECKBOX, SELECT, RADIO, CHECKLIST, TAGLIST, DATE;

		/**
		 * Whether any number of choices may be made.
		 */
		public boolean isMany() {
			return this == CHECKLIST || this == TAGLIST;
		}

	}

}
