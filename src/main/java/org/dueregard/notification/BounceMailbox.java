package org.dueregard.notification;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import java.util.function.Predicate;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.stereotype.Component;

/**
 * The mailbox to which letters come back. People may read it too: what is new in it is
 * looked at without a trace, and only what was understood is marked as read.
 */
@Component
class BounceMailbox {

	/** Of each mail the beginning: headers, and what a mail server says. */
	static final int LONGEST = 256 * 1024;

	private static final int AT_A_TIME = 100;

	/** A mail over which the connection breaks again and again is passed over. */
	private static final int MOST_TRIES = 5;

	private static final String SECONDS_10 = "10000";

	private static final String SECONDS_20 = "20000";

	private final BounceSettings settings;

	private final Clock clock;

	BounceMailbox(BounceSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Reads on from a place.
	 * @param understood whether a mail was, given its beginning
	 * @return up to where it was read
	 * @throws MessagingException when the mailbox cannot be opened
	 */
	BouncePlace readOn(BouncePlace place, Predicate<byte[]> understood) throws MessagingException {
		try (var store = Session.getInstance(properties()).getStore("imaps")) {
			store.connect(this.settings.host(), this.settings.port(), this.settings.username(),
					this.settings.password());
			var folder = (IMAPFolder) store.getFolder(this.settings.folder());
			folder.open(Folder.READ_WRITE);
			try {
				return readOn(folder, (place.numbering() == folder.getUIDValidity()) ? place : beginning(folder),
						understood);
			}
			finally {
				close(folder);
			}
		}
	}

	private BouncePlace readOn(IMAPFolder folder, BouncePlace from, Predicate<byte[]> understood)
			throws MessagingException {
		var place = from;
		for (var mail : after(folder, from)) {
			var number = folder.getUID(mail);
			try {
				look((IMAPMessage) mail, understood);
			}
			catch (MessagingException | IOException ex) {
				if (!folder.isOpen() && place.tries() + 1 < MOST_TRIES) {
					return place.triedAgain();
				}
			}
			place = place.after(number);
			if (!folder.isOpen()) {
				return place;
			}
		}
		return place;
	}

	/**
	 * A server names the last mail whatever it is asked for (RFC 3501, section 6.4.8).
	 */
	private static Message[] after(IMAPFolder folder, BouncePlace place) throws MessagingException {
		var mails = folder.getMessagesByUID(place.upTo() + 1, UIDFolder.LASTUID);
		var first = 0;
		while (first < mails.length && folder.getUID(mails[first]) <= place.upTo()) {
			first++;
		}
		return Arrays.copyOfRange(mails, first, Math.min(mails.length, first + AT_A_TIME));
	}

	private static void look(IMAPMessage mail, Predicate<byte[]> understood) throws MessagingException, IOException {
		mail.setPeek(true);
		byte[] beginning;
		try (var content = mail.getMimeStream()) {
			beginning = content.readNBytes(LONGEST);
		}
		if (understood.test(beginning)) {
			mail.setFlag(Flags.Flag.SEEN, true);
		}
	}

	/**
	 * Where the mail begins that can be about a letter of which nobody has told yet.
	 */
	private BouncePlace beginning(IMAPFolder folder) throws MessagingException {
		var since = this.clock.instant().minus(LetterUpkeep.LONGEST_SILENCE).minus(Duration.ofDays(1));
		var recent = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)));
		var next = (recent.length > 0) ? folder.getUID(recent[0]) : folder.getUIDNext();
		return new BouncePlace(folder.getUIDValidity(), Math.max(0, next - 1), 0);
	}

	/**
	 * Without removing what somebody else has marked to be removed.
	 */
	private static void close(IMAPFolder folder) throws MessagingException {
		if (folder.isOpen()) {
			folder.close(false);
		}
	}

	/**
	 * A server that hangs must not hold what else is done by the clock.
	 */
	private Properties properties() {
		var properties = new Properties();
		properties.put("mail.imaps.connectiontimeout", SECONDS_10);
		properties.put("mail.imaps.timeout", SECONDS_20);
		properties.put("mail.imaps.writetimeout", SECONDS_20);
		properties.put("mail.imaps.fetchsize", String.valueOf(LONGEST));
		properties.putAll(this.settings.properties());
		return properties;
	}

}
