package org.dueregard.demo;

import org.dueregard.identity.Officers;
import org.dueregard.shared.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses to start outside the demo on a database in which the demo's officers have
 * accounts, for everybody knows their password.
 */
@Component
@Profile("!demo")
class NoDemoAccounts implements SmartInitializingSingleton {

	private final Officers officers;

	NoDemoAccounts(Officers officers) {
		this.officers = officers;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Resident.all()
			.stream()
			.map(Resident::id)
			.filter((id) -> this.officers.find(id).isPresent())
			.findFirst()
			.ifPresent((id) -> {
				throw new StartRefused(
						"The account %s of the demonstration is in this database, and everybody knows".formatted(id)
								+ " its password: start on a database that has never run the demonstration.");
			});
	}

}
