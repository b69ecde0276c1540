package org.dueregard.notification;

import java.util.List;
import java.util.Locale;

import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * What a person outside is told, in a letter of its own. What strangers typed stands in
 * none, so that nobody can have us send their words to somebody else.
 *
 * @param body in whose name it is written; null when in that of the whole site
 * @param about what it belongs to, and is forgotten with: reference of a request, id of a
 * subscription
 * @param address where it goes
 * @param language Welsh or English
 * @param message key of its words in {@code messages/letters}: {@code <message>.subject}
 * and {@code <message>.text}, whose lines are its paragraphs, and perhaps
 * {@code <message>.link}, what its link is called
 * @param particulars what its words name, in the order of their placeholders; a
 * {@link java.time.LocalDate} is said in words
 * @param leads what it lists below its words, each with a link of its own
 * @param prose what an officer wrote to this person; null when nobody did
 * @param path where it leads, from the root of the site
 * @param unsubscribe where one POST ends what the letter belongs to (RFC 8058), and GET
 * shows a page that does, from the root of the site; null where there is nothing to end
 */
public record PublicNotice(@Nullable BodyId body, String about, MailAddress address, Locale language, String message,
		List<Object> particulars, List<Lead> leads, @Nullable String prose, String path, Urgency urgency,
		@Nullable String unsubscribe) {

	/**
	 * One that lists nothing.
	 * @throws IllegalArgumentException when the address is none
	 */
	public PublicNotice(@Nullable BodyId body, String about, String address, Locale language, String message,
			List<Object> particulars, @Nullable String prose, String path, Urgency urgency,
			@Nullable String unsubscribe) {
		this(body, about, new MailAddress(address), language, message, particulars, List.of(), prose, path, urgency,
				unsubscribe);
	}

}
