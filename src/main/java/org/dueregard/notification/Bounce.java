package org.dueregard.notification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;

/**
 * Says that a letter of ours was given up by a mail server: a delivery status
 * notification as in RFC 3464, with the headers of the letter.
 *
 * @param letter its id
 * @param messageId the id that it bore, from which that was read
 * @param reason in the words of the mail server, one line
 */
record Bounce(UUID letter, String messageId, String reason) {

	/** Notifications have three. */
	private static final int MOST_PARTS = 10;

	private static final int LONGEST_PART = 64 * 1024;

	private static final int LONGEST_REASON = 500;

	private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");

	private static final Set<String> RETURNED = Set.of("message/rfc822", "text/rfc822-headers", "message/global",
			"message/global-headers");

	private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\\s]+>");

	/**
	 * What a mail says, of which the end may be missing; empty when it is anything else,
	 * such as news of a delay. Looks at its outermost parts alone, so that it does not
	 * matter how deep others are.
	 */
	static Optional<Bounce> in(byte[] mail) {
		try {
			var message = new MimeMessage((Session) null, new ByteArrayInputStream(mail));
			return isReport(message.getContentType()) ? in(parts(message)) : Optional.empty();
		}
		catch (MessagingException | IOException | RuntimeException broken) {
			return Optional.empty(); // whoever sends us what is no mail is not answered
		}
	}

	private static boolean isReport(String contentType) throws MessagingException {
		var type = new ContentType(contentType);
		return type.match("multipart/report") && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
	}

	private static Optional<Bounce> in(Map<String, String> parts) {
		var returned = first(parts, RETURNED).map(Bounce::groups)
			.flatMap((groups) -> groups.stream().findFirst())
			.map((headers) -> OURS.matcher(headers.getOrDefault("message-id", "")));
		var failure = first(parts, STATUS).map(Bounce::groups)
			.flatMap((groups) -> groups.stream().filter(Bounce::isFinal).findFirst());
		return (failure.isPresent() && returned.isPresent() && returned.get().matches()) ? Optional
			.of(new Bounce(UUID.fromString(returned.get().group(1)), returned.get().group(), reason(failure.get())))
				: Optional.empty();
	}

	private static Optional<String> first(Map<String, String> parts, Set<String> types) {
		return parts.keySet().stream().filter(types::contains).findFirst().map(parts::get);
	}

	/**
	 * The outermost parts by their type; the first of each.
	 */
	private static Map<String, String> parts(MimeMessage message) throws MessagingException, IOException {
		var report = new MimeMultipart(new MimePartDataSource(message));
		var parts = new HashMap<String, String>();
		for (var number = 0; number < Math.min(report.getCount(), MOST_PARTS); number++) {
			var part = (MimeBodyPart) report.getBodyPart(number);
			var type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
			if (STATUS.contains(type) || RETURNED.contains(type)) {
				parts.putIfAbsent(type, beginning(part));
			}
		}
		return parts;
	}

	private static String beginning(MimeBodyPart part) throws MessagingException, IOException {
		try (var content = part.getInputStream()) {
			return new String(content.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Headers in groups, with empty lines between them (RFC 3464, section 2.1), by their
	 * names in small letters.
	 */
	private static List<Map<String, String>> groups(String text) {
		var groups = new ArrayList<Map<String, String>>();
		for (var group : text.replaceAll("\r\n?", "\n").strip().split("\n[ \t]*\n")) {
			var headers = new HashMap<String, String>();
			Arrays.stream(group.replaceAll("\n[ \t]+", " ").split("\n")).forEach((line) -> {
				var colon = line.indexOf(':');
				if (colon > 0) {
					headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
							line.substring(colon + 1).strip());
				}
			});
			groups.add(headers);
		}
		return groups;
	}

	/**
	 * Whether the mail server tries no more (RFC 3464, section 2.3.3), be it because it
	 * was told never or because it was told later for too long.
	 */
	private static boolean isFinal(Map<String, String> recipient) {
		return recipient.getOrDefault("action", "").toLowerCase(Locale.ROOT).matches("failed\\b.*");
	}

	private static String reason(Map<String, String> recipient) {
		var said = (recipient.getOrDefault("status", "") + " "
				+ recipient.getOrDefault("diagnostic-code", "").replaceFirst("(?i)^smtp\\s*;\\s*", ""));
		var line = OneLine.of("Came back: " + said.strip());
		return line.substring(0, Math.min(line.length(), LONGEST_REASON));
	}

}
