package org.dueregard.identity;

import java.util.Set;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param id the name they sign in with
 * @param name how colleagues know them
 * @param email where their letters go; null when there is none
 * @param body the public authority they act for; null when nobody has said yet
 * @param roles what they may be asked to do
 */
public record Officer(OfficerId id, String name, @Nullable String email, @Nullable BodyId body, Set<Role> roles) {

	public boolean holds(Role role) {
		return this.roles.contains(role);
	}

	public boolean belongsTo(BodyId other) {
		return other.equals(this.body);
	}

}
