package org.dueregard.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.notification.Lead;
import org.dueregard.notification.PublicLetters;
import org.dueregard.notification.PublicNotice;
import org.dueregard.notification.Urgency;
import org.dueregard.publication.NewsKind;
import org.dueregard.publication.PublicReading;
import org.dueregard.publication.PublicTitle;
import org.dueregard.publication.RegisterNews;
import org.dueregard.shared.InLanguage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words what has happened. Names what the public can read at the moment of writing, so
 * what has been withdrawn meanwhile is not told.
 */
@Component
class NewsLetters {

	private static final int MOST_LISTED = 100;

	private final SubscriptionBook book;

	private final PublicReading register;

	private final TopicInWords words;

	private final PublicLetters letters;

	private final MessageSource messages;

	NewsLetters(SubscriptionBook book, PublicReading register, TopicInWords words, PublicLetters letters,
			MessageSource messages) {
		this.book = book;
		this.register = register;
		this.words = words;
		this.letters = letters;
		this.messages = messages;
	}

	/**
	 * Tells many of one thing. What they all read is asked for once.
	 */
	void write(List<Subscription> readers, RegisterNews news) {
		if (readers.isEmpty()) {
			return;
		}
		var titles = titles(List.of(news.reference()));
		if (news.kind() != NewsKind.WITHDRAWN && titles.isEmpty()) {
			return;
		}
		var message = switch (news.kind()) {
			case PUBLISHED -> "newsPublished";
			case REVIEWED -> "newsReviewed";
			case FORMAT_ADDED -> "newsFormat";
			case WITHDRAWN -> "newsWithdrawn";
		};
		var named = named(news.reference(), titles);
		var body = this.words.nameOf(news.body().value());
		readers.forEach((reader) -> send(reader, message,
				List.of(named, body, this.words.of(reader.topic(), body, reader.language())), List.of(),
				"/assessments/" + news.reference()));
	}

	/**
	 * Tells of what has happened in a week.
	 */
	void write(Subscription subscription, List<NewsBook.Happened> week) {
		var titles = titles(week.stream().map(NewsBook.Happened::reference).distinct().toList());
		var leads = week.stream()
			.filter((happened) -> happened.kind() == NewsKind.WITHDRAWN || titles.containsKey(happened.reference()))
			.map((happened) -> lead(happened, titles, subscription.language()))
			.toList();
		if (!leads.isEmpty()) {
			send(subscription, "newsOfTheWeek", List.of(leads.size(), about(subscription)),
					leads.subList(0, Math.min(leads.size(), MOST_LISTED)), "/");
		}
	}

	private Lead lead(NewsBook.Happened happened, Map<String, PublicTitle> titles, Locale language) {
		return new Lead(this.messages.getMessage("subscription.news." + happened.kind(), null, language),
				named(happened.reference(), titles), InLanguage.path("/assessments/" + happened.reference(), language));
	}

	private void send(Subscription subscription, String message, List<Object> particulars, List<Lead> leads,
			String path) {
		var language = subscription.language();
		var link = this.book.link(subscription.id());
		this.letters.write(new PublicNotice(SubscriptionDesk.body(subscription.topic()), subscription.id().toString(),
				subscription.address(), language, message, particulars, leads, null, InLanguage.path(path, language),
				Urgency.IN_BULK, InLanguage.path("/subscriptions/" + link.value() + "/unsubscribe", language)));
	}

	private String about(Subscription subscription) {
		return this.words.of(subscription.topic(), subscription.language());
	}

	private Map<String, PublicTitle> titles(List<String> references) {
		return this.register.titles(references)
			.stream()
			.collect(Collectors.toMap(PublicTitle::reference, Function.identity()));
	}

	private static String named(String reference, Map<String, PublicTitle> titles) {
		var title = titles.get(reference);
		return (title != null) ? reference + " " + title.title() : reference;
	}

}
