package org.dueregard.workflow.access.oidc;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * Somebody whom an identity provider has brought, by the id of their account here.
 */
class OfficerByProvider extends DefaultOidcUser {

	private final String account;

	OfficerByProvider(OfficerId account, Set<Role> roles, OidcIdToken token) {
		super(Stream.concat(roles.stream().map(Role::name), Stream.of("OFFICER"))
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.collect(Collectors.toSet()), bare(token));
		this.account = account.value();
	}

	/**
	 * The session keeps the token to end the provider's session with, and none of what it
	 * says of the person.
	 */
	private static OidcIdToken bare(OidcIdToken token) {
		return new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(),
				Map.of(IdTokenClaimNames.SUB, token.getSubject()));
	}

	@Override
	public String getName() {
		return this.account;
	}

}
