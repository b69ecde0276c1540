package org.dueregard.publication.register;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The site as the public sees it: where it is, and the bodies that publish there.
 */
@ConfigurationProperties("due-regard")
record PublicSite(URI publicAddress, @DefaultValue List<PublicBody> bodies) {

	/**
	 * Its address without a slash at the end.
	 */
	String address() {
		return this.publicAddress.toString().replaceFirst("/$", "");
	}

	Optional<PublicBody> body(String id) {
		return this.bodies.stream().filter((body) -> body.id().equals(id)).findFirst();
	}

	/**
	 * The one body there is, where the site is its own.
	 */
	@Nullable PublicBody owner() {
		return (this.bodies.size() == 1) ? this.bodies.get(0) : null;
	}

}
