package org.dueregard.demo;

import java.util.List;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Enrolment;
import org.dueregard.identity.Officers;
import org.dueregard.workbench.DemoOfficers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officers of Fellshire: opens their accounts and introduces them where one signs in.
 */
@Component
@Profile("demo")
class Residents implements DemoOfficers {

	private final Officers officers;

	private final Bodies bodies;

	private final Enrolment enrolment;

	Residents(Officers officers, Bodies bodies, Enrolment enrolment) {
		this.officers = officers;
		this.bodies = bodies;
		this.enrolment = enrolment;
	}

	boolean haveMovedIn() {
		return Resident.all().stream().allMatch((resident) -> this.officers.find(resident.id()).isPresent());
	}

	@Transactional
	void moveIn() {
		Resident.all()
			.forEach((resident) -> this.enrolment.enrol(resident.officer(bodyName(resident)), Resident.PASSWORD));
	}

	@Override
	public List<DemoOfficer> all() {
		return Resident.all()
			.stream()
			.map((resident) -> new DemoOfficer(resident.post().title(), resident.id().value(), Resident.PASSWORD,
					bodyName(resident)))
			.toList();
	}

	private String bodyName(Resident resident) {
		return this.bodies.get(resident.body()).name();
	}

}
