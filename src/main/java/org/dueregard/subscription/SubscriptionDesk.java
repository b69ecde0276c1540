package org.dueregard.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.notification.MailAddress;
import org.dueregard.notification.PublicLetters;
import org.dueregard.notification.PublicNotice;
import org.dueregard.notification.TypedAddresses;
import org.dueregard.notification.Urgency;
import org.dueregard.publication.PublicReading;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.InLanguage;
import org.dueregard.shared.LinkSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people outside ask for letters, and end them.
 */
@Component
@Transactional
class SubscriptionDesk {

	private final SubscriptionBook book;

	private final NewsBook news;

	private final PublicReading register;

	private final TypedAddresses typed;

	private final TopicInWords words;

	private final PublicLetters letters;

	SubscriptionDesk(SubscriptionBook book, NewsBook news, PublicReading register, TypedAddresses typed,
			TopicInWords words, PublicLetters letters) {
		this.book = book;
		this.news = news;
		this.register = register;
		this.typed = typed;
		this.words = words;
		this.letters = letters;
	}

	/**
	 * Writes to an address so that whoever reads its mail can confirm. Nobody but they
	 * can tell whether there was anything before. Who asks for one mailbox at the same
	 * time asks in turn, for each takes one of its letters.
	 */
	public void ask(MailAddress address, Topic topic, Rhythm rhythm, Locale language) {
		if (!this.typed.take(address)) {
			return;
		}
		var before = this.book.find(address, topic);
		if (before.isPresent() && before.get().isConfirmed()) {
			write(before.get(), before.get().language(), "alreadySubscribed", "/subscriptions/");
			return;
		}
		var asked = new Subscription(before.map(Subscription::id).orElseGet(UUID::randomUUID), address, language, topic,
				rhythm, false);
		if (before.isPresent()) {
			this.book.askAgain(asked.id(), rhythm, language);
		}
		else {
			this.book.add(asked);
		}
		write(asked, language, "confirmSubscription", "/subscriptions/confirm/");
	}

	private void write(Subscription subscription, Locale language, String message, String path) {
		var link = this.book.link(subscription.id());
		this.letters.write(new PublicNotice(body(subscription.topic()), subscription.id().toString(),
				subscription.address(), language, message, List.of(this.words.of(subscription.topic(), language)),
				List.of(), null, InLanguage.path(path + link.value(), language), Urgency.AT_ONCE, null));
	}

	static @Nullable BodyId body(Topic topic) {
		return (topic.kind() == TopicKind.BODY) ? new BodyId(topic.subject()) : null;
	}

	@Transactional(readOnly = true)
	public Optional<Subscription> find(LinkSecret secret) {
		return this.book.find(secret);
	}

	/**
	 * Whoever has the link wants letters; a second time changes nothing.
	 */
	public Optional<Subscription> confirm(LinkSecret secret) {
		var found = this.book.find(secret);
		found.filter((subscription) -> this.book.confirm(subscription.id())).ifPresent(this::begin);
		return found;
	}

	/**
	 * Keeps what a search finds already, so that its withdrawal can be told. Not before
	 * it is confirmed: what a stranger asks for is to cost a row.
	 */
	private void begin(Subscription subscription) {
		var topic = subscription.topic();
		if (topic.kind() == TopicKind.SEARCH && !topic.subject().isEmpty()) {
			this.news.found(subscription.id(), this.register.found(topic.subject()));
		}
	}

	/**
	 * Letters come so often from now on, and in the language in which that was said.
	 */
	public boolean change(LinkSecret secret, Rhythm rhythm, Locale language) {
		var found = this.book.find(secret).filter(Subscription::isConfirmed);
		found.ifPresent((subscription) -> this.book.change(subscription.id(), rhythm, language));
		return found.isPresent();
	}

	/**
	 * Writes no more letters and forgets the address; a second time changes nothing.
	 */
	public void end(LinkSecret secret) {
		this.book.find(secret).map(Subscription::id).ifPresent(this.book::end);
	}

}
