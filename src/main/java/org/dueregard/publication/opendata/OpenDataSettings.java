package org.dueregard.publication.opendata;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What open data says of itself, and how much of it is given out at once.
 *
 * @param site root of all addresses, without a slash at the end
 * @param publisher who answers for the catalogue; empty for the one body there is
 * @param contact where to ask about the data, as {@code mailto:} or {@code https:}; empty
 * for nowhere
 * @param licence under which the data may be used
 * @param exports how many copies of the register are written at once
 * @param longest after which a copy that is still being read is broken off
 */
@ConfigurationProperties("due-regard.open-data")
public record OpenDataSettings(String site, String publisher, String contact, URI licence, String licenceName,
		int exports, Duration longest) {

	public OpenDataSettings {
		site = site.replaceFirst("/+$", "");
	}

	/**
	 * The name of the site, as in its address.
	 */
	String host() {
		var host = URI.create(this.site).getHost();
		return (host != null) ? host : "localhost";
	}

	String page(String reference, int version) {
		return "%s/assessments/%s/v/%d".formatted(this.site, reference, version);
	}

	String json(String reference, int version) {
		return page(reference, version) + ".json";
	}

}
