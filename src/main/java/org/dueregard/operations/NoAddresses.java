package org.dueregard.operations;

import java.util.regex.Pattern;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Takes out of what is logged as JSON the mail addresses, which a mail server repeats in
 * its refusals, and the secrets of private pages: logs are kept by others, and for
 * longer.
 */
class NoAddresses implements StructuredLoggingJsonMembersCustomizer<Object> {

	private static final Pattern ADDRESS = Pattern
		.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,254}");

	/** Whoever has it reads and changes what is somebody's own. */
	private static final Pattern SECRET = Pattern.compile("(/(?:requests|subscriptions)/)[A-Za-z0-9_-]{43}");

	@Override
	public void customize(JsonWriter.Members<Object> members) {
		members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, NoAddresses::without));
	}

	static String without(String text) {
		var open = (text.indexOf('@') < 0) ? text : ADDRESS.matcher(text).replaceAll("(address)");
		return SECRET.matcher(open).replaceAll("$1(secret)");
	}

}
