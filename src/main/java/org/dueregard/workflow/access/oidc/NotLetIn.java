package org.dueregard.workflow.access.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * The identity provider knows the person, but what it says of them opens no account here.
 */
class NotLetIn extends OAuth2AuthenticationException {

	private final String[] details;

	/**
	 * @param key of the sentence that says why
	 */
	NotLetIn(String key, String... details) {
		super(new OAuth2Error(key));
		this.details = details;
	}

	String key() {
		return getError().getErrorCode();
	}

	String[] details() {
		return this.details.clone();
	}

}
