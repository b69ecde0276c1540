package org.dueregard.workbench.form;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What helps an officer with a question. It stands in the bundle {@code messages/help}
 * and not in the form, so that it can be translated and Tasklist's forms stay short.
 *
 * @param guidance what to think of, and where to look
 * @param example a good answer; null where the answers are given
 * @param law the duty that the question serves; null where there is no single one
 */
public record Help(String guidance, @Nullable String example, @Nullable String law) {

	/**
	 * Help with a question; null when there is none.
	 * @param form id of the form
	 * @param name of the question on the page, such as {@code entries[2].severity}
	 */
	static @Nullable Help with(String form, String name, MessageSource messages) {
		var key = key(form, name);
		var guidance = say(messages, key + ".guidance");
		return (guidance != null) ? new Help(guidance, say(messages, key + ".example"), say(messages, key + ".law"))
				: null;
	}

	/**
	 * How the bundle calls a question, which is the same in every row of a list.
	 */
	static String key(String form, String name) {
		return "help." + form + "." + name.replaceAll("\\[\\d+]", "");
	}

	private static @Nullable String say(MessageSource messages, String key) {
		return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
	}

}
