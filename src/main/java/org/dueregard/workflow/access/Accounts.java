package org.dueregard.workflow.access;

import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Officers;
import org.dueregard.shared.OfficerId;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks sign-in names and passwords against the engine's accounts, which administrators
 * look after in Camunda Admin.
 */
@Component
class Accounts implements AuthenticationProvider {

	private final IdentityService identity;

	private final Officers officers;

	Accounts(@Lazy IdentityService identity, @Lazy Officers officers) {
		this.identity = identity;
		this.officers = officers;
	}

	@Override
	public Authentication authenticate(Authentication given) {
		if (!this.identity.checkPassword(given.getName(), String.valueOf(given.getCredentials()))) {
			throw new BadCredentialsException("Name and password do not belong together");
		}
		var officer = this.officers.find(new OfficerId(given.getName())).orElseThrow();
		var roles = officer.roles().stream().map((role) -> "ROLE_" + role.name());
		return UsernamePasswordAuthenticationToken.authenticated(given.getName(), null,
				Stream.concat(roles, Stream.of("ROLE_OFFICER")).map(SimpleGrantedAuthority::new).toList());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
