package org.dueregard.workflow.access.oidc;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.identity.Bodies;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Reads the claims of an identity provider, and refuses those that leave something open.
 */
class Introductions {

	/** What the engine takes for an id. */
	private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.@-]{0,63}");

	/** As long as the engine's columns are. */
	private static final int LONGEST = 255;

	private final ProviderSettings settings;

	private final Bodies bodies;

	Introductions(ProviderSettings settings, Bodies bodies) {
		settings.check();
		this.settings = settings;
		this.bodies = bodies;
	}

	/**
	 * @throws NotLetIn when a claim is missing or unfit, or the groups do not lead to one
	 * body
	 */
	Introduction read(OidcUser person) {
		var groups = groups(person);
		var signInName = signInName(person);
		return new Introduction(known(person.getIssuer().toString()), known(person.getSubject()), signInName,
				name(person).orElse(signInName), email(person), body(groups), this.settings.roles(groups));
	}

	private List<String> groups(OidcUser person) {
		var groups = person.getClaimAsStringList(this.settings.groupsClaim());
		if (groups == null) {
			throw new NotLetIn("signIn.withoutGroups", this.settings.groupsClaim());
		}
		return groups;
	}

	private String signInName(OidcUser person) {
		var name = person.getClaimAsString(this.settings.nameClaim());
		if (name == null || name.isBlank()) {
			throw new NotLetIn("signIn.withoutName", this.settings.nameClaim());
		}
		if (!SIGN_IN_NAME.matcher(name).matches()) {
			throw new NotLetIn("signIn.unfitName", this.settings.nameClaim());
		}
		return name;
	}

	private BodyId body(List<String> groups) {
		var named = this.settings.bodies(groups);
		if (named.isEmpty()) {
			throw new NotLetIn("signIn.withoutBody");
		}
		if (named.size() > 1) {
			throw new NotLetIn("signIn.severalBodies",
					named.stream().map(BodyId::value).sorted().collect(Collectors.joining(", ")));
		}
		var body = named.iterator().next();
		if (!this.bodies.existsById(body)) {
			throw new NotLetIn("signIn.unknownBody", body.value());
		}
		return body;
	}

	private static String known(String text) {
		if (text.length() > LONGEST) {
			throw new NotLetIn("signIn.tooLong");
		}
		return text;
	}

	private static Optional<String> name(OidcUser person) {
		var parts = Stream.of(person.getGivenName(), person.getFamilyName())
			.flatMap(Stream::ofNullable)
			.collect(Collectors.joining(" "));
		return Stream.of(person.getFullName(), parts)
			.flatMap(Stream::ofNullable)
			.map((name) -> name.replaceAll("\\p{Cntrl}", " ").strip())
			.filter(Predicate.not(String::isEmpty))
			.map((name) -> name.substring(0, Math.min(name.length(), LONGEST)))
			.findFirst();
	}

	private static @Nullable String email(OidcUser person) {
		var address = person.getEmail();
		var usable = address != null && address.length() <= LONGEST && !Boolean.FALSE.equals(person.getEmailVerified());
		return usable ? address : null;
	}

}
