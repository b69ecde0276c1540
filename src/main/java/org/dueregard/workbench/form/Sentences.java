package org.dueregard.workbench.form;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.shared.Problem;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words a problem for the officer.
 */
@Component
public class Sentences {

	private static final String GENERIC = "answer.";

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Says what is wrong and what to do. Where only the kind of mistake is known
	 * ({@code answer.missing}), the form's own sentence for that field
	 * ({@code gatherEvidence.items.title.missing}) goes before the general one; both get
	 * the label of the field before the problem's own arguments.
	 */
	public String of(Problem problem, Form form) {
		var locale = LocaleContextHolder.getLocale();
		if (problem.field() == null || !problem.key().startsWith(GENERIC)) {
			return this.messages.getMessage(problem.key(), problem.arguments().toArray(), locale);
		}
		var arguments = new ArrayList<Object>(List.of(form.label(problem.field())));
		arguments.addAll(problem.arguments());
		var field = form.find(problem.field()).map(Located::path).orElse(problem.field()).replaceAll("\\[\\d*]", "");
		var own = "%s.%s.%s".formatted(form.id(), field, problem.key().substring(GENERIC.length()));
		// Not as its default, which would be read as a pattern once more
		var special = this.messages.getMessage(own, arguments.toArray(), null, locale);
		return (special != null) ? special : this.messages.getMessage(problem.key(), arguments.toArray(), locale);
	}

}
