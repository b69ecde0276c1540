package org.dueregard.subscription;

import java.util.Locale;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.shared.BodyId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what a subscription is about, without a word that a stranger typed.
 */
@Component
class TopicInWords {

	private final Bodies bodies;

	private final MessageSource messages;

	TopicInWords(Bodies bodies, MessageSource messages) {
		this.bodies = bodies;
		this.messages = messages;
	}

	String of(Topic topic, Locale language) {
		return of(topic, (topic.kind() == TopicKind.BODY) ? nameOf(topic.subject()) : "", language);
	}

	/**
	 * The same where it is known what its body is called.
	 */
	String of(Topic topic, String body, Locale language) {
		return switch (topic.kind()) {
			case ASSESSMENT -> say("subscription.about.assessment", language, topic.subject());
			case BODY -> say("subscription.about.body", language, body);
			case SEARCH ->
				say(topic.subject().isEmpty() ? "subscription.about.everything" : "subscription.about.search",
						language);
		};
	}

	String nameOf(String body) {
		return this.bodies.findById(new BodyId(body)).map(Body::name).orElse(body);
	}

	private String say(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
