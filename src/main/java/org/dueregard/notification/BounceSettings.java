package org.dueregard.notification;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where letters go back to that could not be delivered, and the mailbox there, if it is
 * to be read.
 *
 * @param address sender on the envelope, to which mail servers send letters back; empty
 * for the one that readers see
 * @param host server of the mailbox, over IMAP and TLS; empty when it is not to be read
 * @param folder of the mailbox
 * @param properties of Angus Mail, for servers that need others, such as
 * {@code mail.imaps.ssl.trust}
 */
@ConfigurationProperties("due-regard.bounces")
record BounceSettings(@DefaultValue("") String address, @DefaultValue("") String host, @DefaultValue("993") int port,
		@DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("INBOX") String folder,
		@DefaultValue Map<String, String> properties) {

	BounceSettings {
		if (StringUtils.hasText(host) && (username.isEmpty() || password.isEmpty())) {
			throw new IllegalArgumentException("The mailbox for letters that come back cannot be opened:"
					+ " set DUEREGARD_BOUNCES_USERNAME and DUEREGARD_BOUNCES_PASSWORD");
		}
		if (StringUtils.hasText(address) && MailAddress.in(address).isEmpty()) {
			throw new IllegalArgumentException("DUEREGARD_BOUNCES_ADDRESS is no address of mail: " + address);
		}
	}

	boolean areRead() {
		return StringUtils.hasText(this.host);
	}

	/**
	 * The mailbox as one word, by which it is known whether it is still the same.
	 */
	String mailbox() {
		return "%s@%s:%d/%s".formatted(this.username, this.host, this.port, this.folder);
	}

	/**
	 * Passwords are in no log.
	 */
	@Override
	public String toString() {
		return "BounceSettings";
	}

}
