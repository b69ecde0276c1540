package org.dueregard.workflow.access.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the claims of an identity provider mean here. Groups are listed rather than keys,
 * because an environment variable cannot have a colon, a slash or a space in its name.
 *
 * @param nameClaim claim that holds the sign-in name
 * @param groupsClaim claim that holds the groups
 * @param roles roles that groups give
 * @param bodies bodies that groups stand for
 */
@Validated
@ConfigurationProperties("due-regard.oidc")
record ProviderSettings(@DefaultValue("preferred_username") @NotBlank String nameClaim,
		@DefaultValue("groups") @NotBlank String groupsClaim, @DefaultValue @Valid List<RoleOfGroup> roles,
		@DefaultValue @Valid List<BodyOfGroup> bodies) {

	/**
	 * The roles that groups give; everybody is an author.
	 */
	Set<Role> roles(Collection<String> groups) {
		var given = this.roles.stream()
			.filter((each) -> groups.contains(each.claim))
			.map(RoleOfGroup::known)
			.collect(Collectors.toSet());
		given.add(Role.AUTHOR);
		return Set.copyOf(given);
	}

	/**
	 * The bodies that groups stand for.
	 */
	Set<BodyId> bodies(Collection<String> groups) {
		return this.bodies.stream()
			.filter((each) -> groups.contains(each.claim))
			.map((each) -> new BodyId(each.body))
			.collect(Collectors.toSet());
	}

	/**
	 * Refuses roles that nobody knows, and settings that let nobody in.
	 */
	void check() {
		this.roles.forEach(RoleOfGroup::known);
		if (this.bodies.isEmpty()) {
			throw new StartRefused("No group of the identity provider stands for a body, so nobody could sign in by it:"
					+ " set DUEREGARD_OIDC_BODIES_0_CLAIM and DUEREGARD_OIDC_BODIES_0_BODY.");
		}
	}

	/**
	 * A group gives a role.
	 *
	 * @param claim the group, as the provider writes it
	 * @param role id of the role's group here
	 */
	record RoleOfGroup(@NotBlank String claim, @NotBlank String role) {

		private Role known() {
			return Role.ofGroup(this.role)
				.orElseThrow(() -> new StartRefused(
						"There is no role %s: set each DUEREGARD_OIDC_ROLES_…_ROLE to one of %s.".formatted(this.role,
								Arrays.stream(Role.values()).map(Role::group).collect(Collectors.joining(", ")))));
		}

	}

	/**
	 * A group stands for a body.
	 *
	 * @param claim the group, as the provider writes it
	 * @param body id of the body here
	 */
	record BodyOfGroup(@NotBlank String claim, @NotBlank String body) {
	}

}
