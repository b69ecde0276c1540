package org.dueregard.workflow.access.oidc;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
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
			.collect(Collectors.toSet()), token);
		this.account = account.value();
	}

	@Override
	public String getName() {
		return this.account;
	}

}
