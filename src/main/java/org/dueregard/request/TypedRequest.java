package org.dueregard.request;

import java.time.Instant;
import java.util.Arrays;
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

	/**
	 * An assessment, where nothing else is said.
	 */
	RequestKind kind() {
		return Arrays.stream(RequestKind.values())
			.filter((kind) -> kind.name().toLowerCase(Locale.ROOT).equals(field("kind")))
			.findFirst()
			.orElse(RequestKind.ASSESSMENT);
	}

	boolean isForFormat() {
		return kind() == RequestKind.FORMAT;
	}

	boolean isConcern() {
		return kind().isConcern();
	}

	/**
	 * Whether the person has seen what is published already.
	 */
	boolean hasLooked() {
		return !field("none").isEmpty();
	}

	/**
	 * @param about what it is about, if that is known
	 */
	Mistakes mistakes(List<Body> bodies, @Nullable WhatAbout about, Instant now) {
		var mistakes = new Mistakes();
		if (isConcern() && about == null) {
			mistakes.add("about", "asking.concern.about.missing");
		}
		if (!isConcern() && body(bodies).isEmpty()) {
			mistakes.add("body", "asking.body.missing");
		}
		length(mistakes, "asked", isConcern() ? "asking.concern.asked" : "asking.asked", LONGEST_ASKED, true);
		if (isForFormat()) {
			length(mistakes, "wanted", "asking.wanted", LONGEST_FORMAT, true);
		}
		length(mistakes, "name", "asking.name", LONGEST_NAME, false);
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

	private void length(Mistakes mistakes, String field, String key, int longest, boolean needed) {
		var text = field(field);
		if (needed && text.isEmpty()) {
			mistakes.add(field, key + ".missing");
		}
		else if (text.length() > longest) {
			mistakes.add(field, key + ".tooLong");
		}
	}

	private Optional<Body> body(List<Body> bodies) {
		return (bodies.size() == 1) ? Optional.of(bodies.get(0))
				: bodies.stream().filter((body) -> body.id().value().equals(field("body"))).findFirst();
	}

	/**
	 * What it asks for, once there are no mistakes.
	 */
	MakeRequest command(List<Body> bodies, @Nullable WhatAbout about) {
		var body = (isConcern() && about != null) ? about.body() : body(bodies).orElseThrow().id();
		return new MakeRequest(body, kind(), field("asked"), isForFormat() ? field("wanted") : null,
				(about != null) ? about.reference() : null, field("name").isEmpty() ? null : oneLine("name"),
				MailAddress.in(field("address")).orElseThrow(),
				field("language").equals("cy") ? Locale.forLanguageTag("cy") : Locale.ENGLISH);
	}

	private String oneLine(String field) {
		return field(field).replaceAll("\\s+", " ");
	}

}
