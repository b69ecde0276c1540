package org.dueregard.notification;

import java.net.URI;
import java.util.UUID;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What stands on every letter: where we are found and who sends it.
 *
 * @param publicAddress root of the site as officers reach it, such as
 * {@code https://eia.example.gov.uk}
 * @param mailFrom the sender's address
 */
@ConfigurationProperties("due-regard")
record Letterhead(URI publicAddress, String mailFrom) {

	Letterhead {
		if (publicAddress.getHost() == null) {
			throw new IllegalArgumentException(
					"due-regard.public-address must be a full address such as https://eia.example.gov.uk, not "
							+ publicAddress);
		}
	}

	URI link(String path) {
		return URI.create(this.publicAddress.toString().replaceFirst("/+$", "") + path);
	}

	/**
	 * The same for every attempt, so that mail programs know a copy for what it is.
	 */
	String messageId(UUID letter) {
		return "<" + letter + "@" + this.publicAddress.getHost() + ">";
	}

}
