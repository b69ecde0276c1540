package org.dueregard.workflow.access;

import java.util.Objects;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Enrolment;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes tenants of bodies, and users with groups and a tenant of officers.
 */
@Component
@Transactional
class EngineEnrolment implements Enrolment {

	private final IdentityService identity;

	private final Bodies bodies;

	EngineEnrolment(@Lazy IdentityService identity, Bodies bodies) {
		this.identity = identity;
		this.bodies = bodies;
	}

	@Override
	public void enrol(Body body) {
		var known = this.bodies.findById(body.id());
		var now = known.map((before) -> body.withVersion(before.version())).orElse(body);
		if (known.filter(now::equals).isEmpty()) {
			this.bodies.save(now);
		}
		if (this.identity.createTenantQuery().tenantId(body.id().value()).count() == 0) {
			var tenant = this.identity.newTenant(body.id().value());
			tenant.setName(body.name());
			this.identity.saveTenant(tenant);
		}
	}

	@Override
	public void enrol(Officer officer, @Nullable String password) {
		var id = officer.id().value();
		if (this.identity.createUserQuery().userId(id).count() > 0) {
			return;
		}
		var user = this.identity.newUser(id);
		user.setFirstName(officer.name());
		user.setLastName("");
		user.setEmail(officer.email());
		user.setPassword(password);
		this.identity.saveUser(user);
		this.identity.createMembership(id, Role.AUTHOR.group());
		officer.roles()
			.stream()
			.filter((role) -> role != Role.AUTHOR)
			.forEach((role) -> this.identity.createMembership(id, role.group()));
		BodyId body = Objects.requireNonNull(officer.body(), "An officer acts for a body");
		this.identity.createTenantUserMembership(body.value(), id);
	}

}
