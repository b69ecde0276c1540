package org.dueregard.workbench.form;

import java.util.List;
import java.util.Map;

import org.dueregard.shared.Problem;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Fills in forms.
 */
@Component
public class Sheets {

	private final Visibility visibility;

	private final Sentences sentences;

	private final MessageSource messages;

	Sheets(Visibility visibility, Sentences sentences, MessageSource messages) {
		this.visibility = visibility;
		this.sentences = sentences;
		this.messages = messages;
	}

	/**
	 * The form with these answers, exactly as they were given.
	 * @param choices those that depend on the case, by their {@code valuesKey}
	 * @param problems what is wrong with the answers; none at first
	 */
	public Sheet fill(Form form, Map<String, Object> answers, Map<String, List<Choice>> choices,
			List<Problem> problems) {
		var mistakes = Mistakes.of(problems, form, this.sentences);
		var lines = new SheetWriter(form.id(), this.visibility, this.messages, choices, mistakes).lines(form.fields(),
				Scope.of(form, answers));
		return new Sheet(form.title(), lines, mistakes.summary());
	}

}
