package org.dueregard.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.dueregard.shared.Refusal;
import org.dueregard.workbench.form.AnswerReader;
import org.dueregard.workbench.form.Answering;
import org.dueregard.workbench.form.Choice;
import org.dueregard.workbench.form.Form;
import org.dueregard.workbench.form.Forms;
import org.dueregard.workbench.form.Sheet;
import org.dueregard.workbench.form.Sheets;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Hands out forms and takes them back.
 */
@Component
class Clerk {

	private final Forms forms;

	private final Sheets sheets;

	private final AnswerReader reader;

	private final Answering answering;

	Clerk(Forms forms, Sheets sheets, AnswerReader reader, Answering answering) {
		this.forms = forms;
		this.sheets = sheets;
		this.reader = reader;
		this.answering = answering;
	}

	/**
	 * A form as it is first shown.
	 */
	Sheet handOut(String form, Map<String, Object> answers, Map<String, List<Choice>> choices) {
		return handOut(this.forms.get(form), answers, choices);
	}

	/**
	 * A part of a form as it is first shown.
	 */
	Sheet handOut(Form blank, Map<String, Object> answers, Map<String, List<Choice>> choices) {
		return this.sheets.fill(blank, this.answering.begun(blank, answers), choices, List.of());
	}

	/**
	 * Takes a form back and does what its button says.
	 * @param keep what keeps the answers for later
	 * @param complete what takes the answers
	 */
	Returned takeBack(String id, MultiValueMap<String, String> sent, Map<String, List<Choice>> choices,
			Consumer<Map<String, Object>> keep, Consumer<Map<String, Object>> complete) {
		return takeBack(this.forms.get(id), sent, choices, keep, complete);
	}

	/**
	 * Takes a part of a form back.
	 */
	Returned takeBack(Form form, MultiValueMap<String, String> sent, Map<String, List<Choice>> choices,
			Consumer<Map<String, Object>> keep, Consumer<Map<String, Object>> complete) {
		var typed = this.reader.read(form, sent);
		if (sent.containsKey(Again.PARAMETER)) {
			return again(form, typed, choices);
		}
		if (sent.containsKey("add")) {
			return again(form, this.answering.withRow(form, typed, value(sent, "add")), choices);
		}
		if (sent.containsKey("remove")) {
			return again(form, this.answering.withoutRow(form, typed, value(sent, "remove")), choices);
		}
		if (sent.containsKey("keep")) {
			return taken(form, typed, choices, keep, Button.KEEP);
		}
		var answers = this.answering.withoutEmptyRows(form, typed);
		return taken(form, answers, choices, (all) -> complete.accept(this.answering.withoutHidden(form, all)),
				Button.COMPLETE);
	}

	private Returned taken(Form form, Map<String, Object> answers, Map<String, List<Choice>> choices,
			Consumer<Map<String, Object>> take, Button button) {
		try {
			take.accept(answers);
			return new Returned(button, null, null);
		}
		catch (Refusal refusal) {
			return new Returned(button, this.sheets.fill(form, answers, choices, refusal.problems()), refusal);
		}
	}

	private Returned again(Form form, Map<String, Object> answers, Map<String, List<Choice>> choices) {
		return new Returned(Button.ROWS, this.sheets.fill(form, answers, choices, List.of()), null);
	}

	private static String value(MultiValueMap<String, String> sent, String name) {
		return String.valueOf(sent.getFirst(name));
	}

	/**
	 * What the officer pressed.
	 */
	enum Button {

		COMPLETE, KEEP, ROWS

	}

	/**
	 * A form taken back.
	 *
	 * @param sheet to be shown again; null when all is done
	 * @param refusal why; null when nothing is wrong with it
	 */
	record Returned(Button button, @Nullable Sheet sheet, @Nullable Refusal refusal) {

		boolean isRefused() {
			return this.refusal != null;
		}

		/**
		 * Whether somebody kept other answers meanwhile.
		 */
		boolean isOvertaken() {
			return this.refusal instanceof ChangedMeanwhile;
		}

	}

}
