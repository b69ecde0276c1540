package org.dueregard.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Words a letter to somebody outside, as text and as HTML, in their language.
 */
@Component
class PublicLetterWriter {

	static final Locale WELSH = Locale.forLanguageTag("cy-GB");

	private final Letterhead letterhead;

	private final Bodies bodies;

	private final MessageSource messages;

	private final ITemplateEngine templates;

	PublicLetterWriter(Letterhead letterhead, Bodies bodies, MessageSource messages, ITemplateEngine templates) {
		this.letterhead = letterhead;
		this.bodies = bodies;
		this.messages = messages;
		this.templates = templates;
	}

	Letter write(PublicNotice notice) {
		var language = notice.language().getLanguage().equals(WELSH.getLanguage()) ? WELSH : Locale.UK;
		var particulars = notice.particulars().stream().map((particular) -> said(particular, language)).toArray();
		var subject = OneLine.of(this.messages.getMessage(notice.message() + ".subject", particulars, language));
		var unsubscribe = (notice.unsubscribe() != null) ? this.letterhead.link(notice.unsubscribe()) : null;
		var words = new HashMap<String, @Nullable Object>();
		words.put("subject", subject);
		words.put("paragraphs", lines(this.messages.getMessage(notice.message() + ".text", particulars, language)));
		words.put("leads", notice.leads()
			.stream()
			.map((lead) -> new LeadLine(lead.said(), OneLine.of(lead.words()), this.letterhead.link(lead.path())))
			.toList());
		words.put("prose", (notice.prose() != null) ? notice.prose().strip().lines().toList() : List.of());
		words.put("open", this.messages.getMessage(notice.message() + ".link", null,
				this.messages.getMessage("publicLetter.open", null, language), language));
		words.put("link", this.letterhead.link(notice.path()));
		words.put("unsubscribe", unsubscribe);
		words.put("language", language.toLanguageTag());
		words.put("body", (notice.body() != null) ? this.bodies.findById(notice.body()).orElse(null) : null);
		var context = new Context(language, words);
		var id = UUID.randomUUID();
		return new Letter(id, null, notice.body(), notice.about(), notice.address().value(), language, subject,
				this.templates.process("notification/public-letter.txt", context),
				this.templates.process("notification/public-letter", context), this.letterhead.messageId(id),
				unsubscribe);
	}

	private static Object said(Object particular, Locale language) {
		return (particular instanceof LocalDate day)
				? DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language).format(day)
				: OneLine.of(String.valueOf(particular));
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
