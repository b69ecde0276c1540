package org.dueregard.request;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dueregard.identity.Body;
import org.dueregard.notification.MailAddress;
import org.dueregard.shared.ByHand;
import org.jspecify.annotations.Nullable;

/**
 * The form to ask for something, as it was typed: anything at all.
 *
 * @param fields by name; longer ones than the form allows are kept, so that nobody loses
 * what they wrote
 */
record TypedRequest(Map<String, String> fields) {

	static final int LONGEST_ASKED = 4000;

	static final int LONGEST_FORMAT = 300;

	static final int LONGEST_NAME = 100;

	private static final String IN_ANOTHER_FORMAT = "format";

	public String field(String name) {
		return this.fields.getOrDefault(name, "")
			.replace("\r\n", "\n")
			.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
			.strip();
	}

	/**
	 * Whether a field that no person sees has been filled in.
	 */
	boolean isByMachine() {
		return ByHand.isTrapped(field("website"));
	}

	boolean isForFormat() {
		return field("kind").equals(IN_ANOTHER_FORMAT);
	}

	/**
	 * Whether the person has seen what is published already.
	 */
	boolean hasLooked() {
		return !field("none").isEmpty();
	}

	Mistakes mistakes(List<Body> bodies, Instant now) {
		var mistakes = new Mistakes();
		if (body(bodies).isEmpty()) {
			mistakes.add("body", "asking.body.missing");
		}
		length(mistakes, "asked", LONGEST_ASKED, true);
		if (isForFormat()) {
			length(mistakes, "wanted", LONGEST_FORMAT, true);
		}
		length(mistakes, "name", LONGEST_NAME, false);
		if (field("address").isEmpty()) {
			mistakes.add("address", "asking.address.missing");
		}
		else if (MailAddress.in(field("address")).isEmpty()) {
			mistakes.add("address", "asking.address.invalid");
		}
		if (mistakes.isEmpty() && ByHand.isTooQuick(field("since"), now)) {
			mistakes.add("send", "asking.send.tooQuick");
		}
		return mistakes;
	}

	private void length(Mistakes mistakes, String field, int longest, boolean needed) {
		var text = field(field);
		if (needed && text.isEmpty()) {
			mistakes.add(field, "asking." + field + ".missing");
		}
		else if (text.length() > longest) {
			mistakes.add(field, "asking." + field + ".tooLong");
		}
	}

	private Optional<Body> body(List<Body> bodies) {
		return (bodies.size() == 1) ? Optional.of(bodies.get(0))
				: bodies.stream().filter((body) -> body.id().value().equals(field("body"))).findFirst();
	}

	/**
	 * What it asks for, once there are no mistakes.
	 * @param about reference of a published assessment
	 */
	MakeRequest command(List<Body> bodies, @Nullable String about) {
		var isForFormat = isForFormat();
		return new MakeRequest(body(bodies).orElseThrow().id(),
				isForFormat ? RequestKind.FORMAT : RequestKind.ASSESSMENT, field("asked"),
				isForFormat ? field("wanted") : null, about, field("name").isEmpty() ? null : oneLine("name"),
				MailAddress.in(field("address")).orElseThrow(),
				field("language").equals("cy") ? Locale.forLanguageTag("cy") : Locale.ENGLISH);
	}

	private String oneLine(String field) {
		return field(field).replaceAll("\\s+", " ");
	}

}
