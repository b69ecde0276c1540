package org.dueregard.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Where somebody outside has their mail sent: one plain address of the internet, without
 * a name, a comment or a quotation (RFC 5321, section 4.1.2).
 *
 * @param value at most 254 ASCII characters
 */
public record MailAddress(String value) {

	/** RFC 5321, section 4.5.3.1, less the brackets around it. */
	public static final int LONGEST = 254;

	private static final Pattern SHAPE = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
				+ "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

	/**
	 * @throws IllegalArgumentException when it is none
	 */
	public MailAddress {
		if (!isOne(value)) {
			throw new IllegalArgumentException("Not an address of mail");
		}
	}

	/**
	 * What somebody typed, without the blanks around it; empty when it is none.
	 */
	public static Optional<MailAddress> in(String typed) {
		var value = typed.strip();
		return isOne(value) ? Optional.of(new MailAddress(value)) : Optional.empty();
	}

	private static boolean isOne(String value) {
		if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
			return false;
		}
		try {
			return new InternetAddress(value, true).getAddress().equals(value);
		}
		catch (AddressException ex) {
			return false;
		}
	}

	/**
	 * The mailbox that it most likely leads to: without capitals, and without what stands
	 * after a plus, which most providers leave to the owner (RFC 5233).
	 */
	public String mailbox() {
		return this.value.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
	}

	/**
	 * Whom it belongs to is nobody's business in a log.
	 */
	@Override
	public String toString() {
		return "MailAddress";
	}

}
