package org.dueregard.workbench;

import java.util.List;
import java.util.stream.Collectors;

import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What is wrong with what was typed on a page that is none of {@code forms/}, in the
 * order of the page.
 */
record Slips(List<Slip> wrong) {

	static final Slips NONE = new Slips(List.of());

	static Slips of(List<Problem> problems, MessageSource messages) {
		return new Slips(problems.stream()
			.map((problem) -> new Slip(problem.field(),
					messages.getMessage(problem.key(), problem.arguments().toArray(), LocaleContextHolder.getLocale())))
			.toList());
	}

	/**
	 * The sentences about a field; null where nothing is wrong.
	 */
	public @Nullable String at(String field) {
		var sentences = this.wrong.stream()
			.filter((slip) -> field.equals(slip.field()))
			.map(Slip::sentence)
			.collect(Collectors.joining(". "));
		return sentences.isEmpty() ? null : sentences;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field id of what is to have the focus
	 */
	record Slip(@Nullable String field, String sentence) {
	}

}
