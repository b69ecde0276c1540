package org.dueregard.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Officer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whom one can ask, for pages that show it.
 */
@Component
class Contacts {

	private final Bodies bodies;

	Contacts(Bodies bodies) {
		this.bodies = bodies;
	}

	/**
	 * Every body that works here, by name.
	 */
	List<Body> all() {
		return StreamSupport.stream(this.bodies.findAll().spliterator(), false)
			.sorted(Comparator.comparing(Body::name))
			.toList();
	}

	/**
	 * Where an officer can ask; null for one without a body.
	 */
	public @Nullable String of(Officer officer) {
		return (officer.body() != null) ? this.bodies.findById(officer.body()).map(Body::contact).orElse(null) : null;
	}

}
