package org.dueregard.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.dueregard.identity.Officer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;

/**
 * Somebody who works in Fellshire. They are known by their post; nobody there has a name.
 */
record Resident(BodyId body, Post post) {

	static final String PASSWORD = "welcome-to-fellshire";

	private static final List<String> BODIES = List.of("council", "police", "trust");

	/**
	 * Everybody: an officer for each post in each body, and one administrator for all.
	 */
	static List<Resident> all() {
		var posts = EnumSet.complementOf(EnumSet.of(Post.ADMINISTRATOR));
		var officers = BODIES.stream()
			.map(BodyId::new)
			.flatMap((body) -> posts.stream().map((post) -> new Resident(body, post)));
		return Stream.concat(officers, Stream.of(new Resident(new BodyId("council"), Post.ADMINISTRATOR))).toList();
	}

	OfficerId id() {
		return new OfficerId("%s-%s".formatted(this.body, this.post.signIn()));
	}

	Officer officer(String bodyName) {
		return new Officer(id(), "%s, %s".formatted(this.post.title(), bodyName),
				"%s@%s.fellshire.example".formatted(this.post.signIn(), this.body), this.body,
				Set.of(this.post.role()));
	}

}
