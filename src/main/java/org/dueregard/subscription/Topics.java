package org.dueregard.subscription;

import java.util.List;
import java.util.Optional;

import org.dueregard.identity.Bodies;
import org.dueregard.publication.PublicReading;
import org.dueregard.shared.Reference;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * What one can ask letters about.
 */
@Component
class Topics {

	private final PublicReading register;

	private final Bodies bodies;

	Topics(PublicReading register, Bodies bodies) {
		this.register = register;
		this.bodies = bodies;
	}

	/**
	 * What an address asks for: a published assessment, or what a search of the register
	 * finds; empty when there is no such thing, or it is too long to be kept.
	 */
	Optional<Topic> in(MultiValueMap<String, String> address) {
		var assessment = address.getFirst("assessment");
		return (assessment != null) ? assessment(assessment) : search(address);
	}

	private Optional<Topic> assessment(String reference) {
		return this.register.titles(Reference.isOne(reference) ? List.of(reference) : List.of())
			.stream()
			.map((title) -> new Topic(TopicKind.ASSESSMENT, title.reference()))
			.findFirst();
	}

	private Optional<Topic> search(MultiValueMap<String, String> address) {
		var search = this.register.search(address);
		var body = search.everythingOf();
		if (body != null) {
			return this.bodies.existsById(body) ? Optional.of(new Topic(TopicKind.BODY, body.value()))
					: Optional.empty();
		}
		return (search.query().length() <= Topic.LONGEST) ? Optional.of(new Topic(TopicKind.SEARCH, search.query()))
				: Optional.empty();
	}

}
