package org.dueregard.notification;

import java.net.URI;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are brought to GOV.UK Notify, if they are.
 *
 * @param apiKey name, id of the service and secret, as Notify gives it; empty for letters
 * that go to a mail server
 * @param template id of a template whose subject is {@code ((subject))} and whose message
 * is {@code ((body))}
 * @param receiptsToken with which Notify proves itself when it tells what became of a
 * letter; empty when it does not
 * @param address where Notify is
 */
@ConfigurationProperties("due-regard.notify")
record NotifySettings(@DefaultValue("") String apiKey, @DefaultValue("") String template,
		@DefaultValue("") String receiptsToken, URI address) {

	private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final Pattern KEY = Pattern.compile(".+-" + UUID + "-" + UUID);

	private static final int LENGTH_OF_UUID = 36;

	private static final int SHORTEST_TOKEN = 32;

	NotifySettings {
		if (!apiKey.isEmpty() && !KEY.matcher(apiKey).matches()) {
			throw new IllegalArgumentException("DUEREGARD_NOTIFY_APIKEY is no key of GOV.UK Notify: copy it whole");
		}
		if (!apiKey.isEmpty() && !template.matches(UUID)) {
			throw new IllegalArgumentException("DUEREGARD_NOTIFY_TEMPLATE must be the id of a template, as Notify"
					+ " shows it: its subject is ((subject)) and its message ((body))");
		}
		if (!receiptsToken.isEmpty() && receiptsToken.length() < SHORTEST_TOKEN) {
			throw new IllegalArgumentException(
					"DUEREGARD_NOTIFY_RECEIPTSTOKEN must have %d characters or more".formatted(SHORTEST_TOKEN));
		}
	}

	boolean areChosen() {
		return !this.apiKey.isEmpty();
	}

	boolean sendsReceipts() {
		return areChosen() && !this.receiptsToken.isEmpty();
	}

	String service() {
		var end = this.apiKey.length() - LENGTH_OF_UUID - 1;
		return this.apiKey.substring(end - LENGTH_OF_UUID, end);
	}

	String secret() {
		return this.apiKey.substring(this.apiKey.length() - LENGTH_OF_UUID);
	}

	/**
	 * Keys are in no log.
	 */
	@Override
	public String toString() {
		return "NotifySettings";
	}

}
