package org.dueregard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Body;
import org.dueregard.identity.Enrolment;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The fictional county of the tests: bodies and an officer for each role in each, who
 * sign in as {@code council-author}, {@code council-director} and so on.
 */
@TestComponent
public class County {

	/** Password of every officer. */
	public static final String PASSWORD = "fell-and-shire-at-dawn";

	/** A county council in England. */
	public static final String COUNCIL = "council";

	/** A second body. */
	public static final String TRUST = "trust";

	/** A body under the Northern Ireland Act. */
	public static final String LOUGH = "lough";

	private final Enrolment enrolment;

	private final IdentityService identity;

	private final JdbcClient jdbc;

	private @Nullable Hashed hashed;

	County(Enrolment enrolment, @Lazy IdentityService identity, JdbcClient jdbc) {
		this.enrolment = enrolment;
		this.identity = identity;
		this.jdbc = jdbc;
	}

	/**
	 * Makes the county, once; later calls find it.
	 */
	public void settle() {
		settle(COUNCIL, "Fellshire County Council", Jurisdiction.ENGLAND_AND_WALES);
		settle(TRUST, "Fellshire NHS Trust", Jurisdiction.ENGLAND_AND_WALES);
		settle(LOUGH, "Loughside Borough Council", Jurisdiction.NORTHERN_IRELAND);
		settleAdministrator();
	}

	/**
	 * Without one, Camunda's applications let nobody in but to make one.
	 */
	private void settleAdministrator() {
		enrol(new Officer(new OfficerId("administrator"), "The administrator of the county",
				"administrator@fellshire.example", new BodyId(COUNCIL), Set.of(Role.ADMINISTRATOR)));
	}

	/**
	 * Makes one more body, with an officer for each role.
	 */
	public void settle(String body, String name, Jurisdiction jurisdiction) {
		this.enrolment.enrol(new Body(new BodyId(body), name, jurisdiction, 20, 5, 10, false,
				"equality@%s.example".formatted(body), SmallNumbers.USUAL, null));
		for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
			enrol(body, role.name().toLowerCase().replace('_', '-'), role);
		}
		enrol(body, "colleague", Role.AUTHOR);
		enrol(body, "second-specialist", Role.SPECIALIST);
		enrol(body, "third-specialist", Role.SPECIALIST);
		enrol(body, "everything", Role.values());
	}

	/**
	 * Opens an account {@code body-job}.
	 */
	public void enrol(String body, String job, Role... roles) {
		var id = "%s-%s".formatted(body, job);
		var held = EnumSet.copyOf(Arrays.asList(roles));
		held.remove(Role.ADMINISTRATOR);
		enrol(new Officer(new OfficerId(id), "The %s of the %s".formatted(job.replace('-', ' '), body),
				id + "@fellshire.example", new BodyId(body), Set.copyOf(held)));
	}

	/**
	 * Hashing a password takes a while, as it should; all have the same, so once is
	 * enough.
	 */
	private void enrol(Officer officer) {
		if (this.hashed == null) {
			this.enrolment.enrol(officer, PASSWORD);
			this.hashed = this.jdbc.sql("select PWD_ as hash, SALT_ as salt from ACT_ID_USER where ID_ = :officer")
				.param("officer", officer.id().value())
				.query(Hashed.class)
				.single();
			return;
		}
		this.enrolment.enrol(officer, null);
		this.jdbc.sql("update ACT_ID_USER set PWD_ = :hash, SALT_ = :salt where ID_ = :officer and PWD_ is null")
			.param("hash", this.hashed.hash())
			.param("salt", this.hashed.salt())
			.param("officer", officer.id().value())
			.update();
	}

	/**
	 * Does something as an officer.
	 */
	public <T> T as(String officer, java.util.function.Supplier<T> work) {
		var groups = this.identity.createGroupQuery().groupMember(officer).list();
		var tenants = this.identity.createTenantQuery().userMember(officer).list();
		this.identity.setAuthentication(officer, groups.stream().map((group) -> group.getId()).toList(),
				tenants.stream().map((tenant) -> tenant.getId()).toList());
		try {
			return work.get();
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	/**
	 * A password as the engine keeps it.
	 */
	record Hashed(String hash, String salt) {
	}

}
