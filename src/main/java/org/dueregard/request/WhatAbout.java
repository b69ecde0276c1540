package org.dueregard.request;

import java.util.Optional;

import org.dueregard.publication.ReadingRoom;
import org.dueregard.publication.ReadingRoom.OnShelf;
import org.dueregard.shared.BodyId;
import org.springframework.stereotype.Component;

/**
 * An assessment that anybody knows of, because it is published or open to comments.
 *
 * @param isPublished whether there is a page of it to read
 */
record WhatAbout(String reference, String title, BodyId body, boolean isPublished) {

	/**
	 * Finds them by their references.
	 */
	@Component
	static class Finder {

		private static final int LONGEST = 40;

		private final ReadingRoom register;

		private final Invitations invitations;

		Finder(ReadingRoom register, Invitations invitations) {
			this.register = register;
			this.invitations = invitations;
		}

		Optional<WhatAbout> find(String reference) {
			return (reference.length() > LONGEST) ? Optional.empty()
					: this.register.find(reference)
						.map(Finder::published)
						.or(() -> this.invitations.find(reference).map(Finder::invited));
		}

		private static WhatAbout published(OnShelf it) {
			return new WhatAbout(it.reference(), it.title(), it.body(), true);
		}

		private static WhatAbout invited(Invitation it) {
			return new WhatAbout(it.assessment(), it.title(), it.body(), false);
		}

	}

}
