package org.dueregard.notification;

import java.beans.Introspector;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AssessmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Words a letter, as text and as HTML.
 */
@Component
class LetterWriter {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

	private final Letterhead letterhead;

	private final MessageSource messages;

	private final ITemplateEngine templates;

	LetterWriter(Letterhead letterhead, MessageSource messages, ITemplateEngine templates) {
		this.letterhead = letterhead;
		this.messages = messages;
		this.templates = templates;
	}

	Letter write(Officer officer, String address, Collection<Notice> notices, Map<AssessmentId, Assessment> cases) {
		return write(officer, address,
				notices.stream().map((notice) -> matter(notice, cases.get(notice.assessment()))).toList());
	}

	Letter write(Officer officer, String address, List<Matter> matters) {
		var subject = subject(matters);
		var id = UUID.randomUUID();
		var words = new Context(Locale.UK, Map.of("subject", subject, "name", OneLine.of(officer.name()), "matters",
				matters, "asks", matters.stream().map(Matter::occasion).anyMatch(Occasion::asks)));
		return new Letter(id, officer.id(), officer.body(), null, address, Locale.UK, subject,
				this.templates.process("notification/letter.txt", words),
				this.templates.process("notification/letter", words), this.letterhead.messageId(id), null);
	}

	private Matter matter(Notice notice, @Nullable Assessment assessment) {
		return matter(notice.occasion(), notice.what(), named(notice, assessment),
				inWords((assessment != null) ? assessment.decisionDate() : null), inWords(notice.by()),
				lines(notice.comment()), notice.path());
	}

	private static String named(Notice notice, @Nullable Assessment assessment) {
		if (notice.request() != null) {
			return notice.request();
		}
		if (assessment == null) {
			throw new IllegalStateException("No assessment " + notice.assessment());
		}
		return assessment.reference() + " " + OneLine.of(assessment.proposal().title());
	}

	Matter matter(Occasion occasion, String what, String about, @Nullable String decision, @Nullable String by,
			List<String> comment, String path) {
		var subject = say("letter.subject." + occasion, what, Introspector.decapitalize(what), about);
		return new Matter(subject, occasion, about, decision, by, comment, this.letterhead.link(path));
	}

	private String subject(List<Matter> matters) {
		if (matters.size() == 1) {
			return matters.get(0).subject();
		}
		var allAsk = matters.stream().map(Matter::occasion).allMatch(Occasion::asks);
		return say(allAsk ? "letter.subject.severalTasks" : "letter.subject.severalNotices", matters.size());
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.UK);
	}

	private static @Nullable String inWords(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : null;
	}

	private static List<String> lines(@Nullable String prose) {
		return (prose != null) ? prose.strip().lines().toList() : List.of();
	}

}
