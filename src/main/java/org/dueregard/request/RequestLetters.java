package org.dueregard.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.identity.Bodies;
import org.dueregard.notification.Letters;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
import org.dueregard.notification.PublicLetters;
import org.dueregard.notification.PublicNotice;
import org.dueregard.notification.Urgency;
import org.dueregard.shared.InLanguage;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Writes to the person who asked. Every letter has a link of its own to their page.
 */
@Component
class RequestLetters {

	private final PublicLetters letters;

	private final Letters toOfficers;

	private final RequestBook book;

	private final Bodies bodies;

	RequestLetters(PublicLetters letters, @Lazy Letters toOfficers, RequestBook book, Bodies bodies) {
		this.letters = letters;
		this.toOfficers = toOfficers;
		this.book = book;
		this.bodies = bodies;
	}

	/**
	 * Has them show that the address is theirs.
	 */
	void confirm(RequestId id) {
		write(id, this.book.get(id).request().kind().isConcern() ? "concernLetter.confirm" : "requestLetter.confirm",
				null, "/requests/confirm/");
	}

	/**
	 * Tells them something.
	 * @param prose what an officer wrote to them
	 * @param days named by the letter, after the body and the reference
	 */
	void tell(RequestId id, String message, @Nullable String prose, LocalDate... days) {
		write(id, message, prose, "/requests/", days);
	}

	private void write(RequestId id, String message, @Nullable String prose, String path, LocalDate... days) {
		var request = this.book.get(id).request();
		if (request.raisedBy() != null) {
			this.toOfficers.write(answered(request, request.raisedBy(), prose));
			return;
		}
		var language = request.language();
		var named = new ArrayList<Object>(List.of(this.bodies.get(request.body()).name(), request.reference()));
		named.addAll(List.of(days));
		this.letters.write(new PublicNotice(request.body(), request.reference(), request.address(), language, message,
				named, prose, InLanguage.path(path + this.book.link(id).value(), language), Urgency.AT_ONCE, null));
	}

	/**
	 * Tells the author of an assessment how a concern about it is answered, and what they
	 * are to do.
	 */
	void tellAuthor(PublicRequest request, OfficerId author, String whatToDo) {
		this.toOfficers.write(answered(request, author, whatToDo));
	}

	private static Notice answered(PublicRequest request, OfficerId officer, @Nullable String prose) {
		return new Notice(Occasion.CONCERN_ANSWERED, null, request.reference(), officer, "Concern answered", prose,
				null, "/workbench/requests/" + request.reference());
	}

}
