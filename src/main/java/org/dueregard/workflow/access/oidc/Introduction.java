package org.dueregard.workflow.access.oidc;

import java.util.Set;

import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as their identity provider says and our settings understand it.
 *
 * @param issuer the provider
 * @param subject the provider's own name for the person, which never changes
 * @param signInName id of the account, if it has to be made
 * @param email null when the provider gives none, or one that nobody has verified
 */
record Introduction(String issuer, String subject, String signInName, String name, @Nullable String email, BodyId body,
		Set<Role> roles) {

}
