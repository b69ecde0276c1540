package org.dueregard.workflow.access;

import java.time.Instant;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dueregard.shared.OfficerId;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks sign-in names and passwords against the engine's accounts, which administrators
 * look after in Camunda Admin. It takes as long whether or not there is such an account.
 */
@Component
class Accounts implements AuthenticationProvider {

	private static final String NAME = "[a-zA-Z0-9][a-zA-Z0-9_.@-]{0,63}";

	private final IdentityService identity;

	private final EngineOfficers officers;

	private final RecentlyRight recently = new RecentlyRight();

	private final Argon2Hash argon2 = new Argon2Hash();

	private final String nobodys = this.argon2.encrypt("nobody has this account");

	Accounts(@Lazy IdentityService identity, EngineOfficers officers) {
		this.identity = identity;
		this.officers = officers;
	}

	@Override
	public Authentication authenticate(Authentication given) {
		var password = String.valueOf(given.getCredentials());
		var account = find(given.getName()).filter((found) -> found.takesPasswords(now()));
		if (!isRight(account, password)) {
			throw new BadCredentialsException("Name and password do not belong together");
		}
		return UsernamePasswordAuthenticationToken.authenticated(given.getName(), null,
				OfficerAtWork.authorities(account.orElseThrow().officer()).toList());
	}

	/**
	 * The account of a name as somebody typed it.
	 */
	Optional<Account> find(String name) {
		return name.matches(NAME) ? this.officers.account(new OfficerId(name)) : Optional.empty();
	}

	private boolean isRight(Optional<Account> account, String password) {
		if (account.isEmpty()) {
			this.argon2.check(password, this.nobodys);
			return false;
		}
		return this.recently.isRight(account.get(), password) || check(account.get(), password);
	}

	private boolean check(Account account, String password) {
		try {
			var right = this.identity.checkPassword(account.officer().id().value(), password);
			if (right) {
				this.recently.remember(account, password);
			}
			return right;
		}
		// Others are guessing at the same moment: none of them is told.
		catch (OptimisticLockingException ex) {
			return false;
		}
	}

	/**
	 * The engine counts how long an account is closed by a clock of its own.
	 */
	private static Instant now() {
		return ClockUtil.getCurrentTime().toInstant();
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
