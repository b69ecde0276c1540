package org.dueregard.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What became of a letter that a mail server did not take: replies as in RFC 5321,
 * section 4.2.1.
 */
enum Reply {

	/** It has not been handed over, or the server said no for now. */
	NOT_NOW,
	/**
	 * The server said, with a reply from 500, that it takes nothing for this address, or
	 * not this letter: to ask again would be of no use. What it says before it has heard
	 * of either, such as of our account, somebody can mend.
	 */
	NEVER,
	/** All of it was handed over, and no reply was heard. */
	NOT_HEARD;

	private static final int FIRST_FINAL = 500;

	static Reply of(MailException refusal, boolean handedOver) {
		var causes = causes(refusal);
		if (causes.stream()
			.anyMatch((cause) -> cause instanceof SMTPAddressFailedException address
					&& address.getReturnCode() >= FIRST_FINAL)) {
			return NEVER;
		}
		if (!handedOver) {
			return NOT_NOW;
		}
		var code = causes.stream()
			.filter(SMTPSendFailedException.class::isInstance)
			.mapToInt((cause) -> ((SMTPSendFailedException) cause).getReturnCode())
			.max()
			.orElse(0);
		if (code <= 0) {
			return NOT_HEARD;
		}
		return (code >= FIRST_FINAL) ? NEVER : NOT_NOW;
	}

	private static List<Exception> causes(MailException refusal) {
		var causes = new ArrayList<Exception>();
		if (refusal instanceof MailSendException sending) {
			Arrays.stream(sending.getMessageExceptions()).forEach((cause) -> addAll(cause, causes));
		}
		return causes;
	}

	private static void addAll(@Nullable Exception cause, List<Exception> causes) {
		for (var next = cause; next != null;) {
			causes.add(next);
			next = (next instanceof MessagingException several) ? several.getNextException() : null;
		}
	}

}
