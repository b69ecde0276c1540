package org.dueregard.identity;

import org.dueregard.identity.BodiesServed.LocalCharacteristic;
import org.dueregard.shared.BodyId;
import org.springframework.stereotype.Component;

/**
 * Takes on the bodies that the settings name, with their own characteristics.
 */
@Component
public class BodiesInSettings {

	private final BodiesServed served;

	private final Enrolment enrolment;

	private final Characteristics characteristics;

	BodiesInSettings(BodiesServed served, Enrolment enrolment, Characteristics characteristics) {
		this.served = served;
		this.enrolment = enrolment;
		this.characteristics = characteristics;
	}

	/**
	 * Takes on what is new and changes what has changed; a second time changes nothing.
	 * The first day of a characteristic stays as it was taken on: another would give
	 * cases under way a characteristic that nobody screened.
	 */
	public void enrol() {
		for (var each : this.served.bodies()) {
			var body = each.body();
			this.enrolment.enrol(body);
			each.characteristics().forEach((local) -> keep(body.id(), local));
		}
	}

	private void keep(BodyId body, LocalCharacteristic local) {
		var characteristic = local.characteristic();
		if (!this.characteristics.rename(body, characteristic)) {
			this.characteristics.add(body, characteristic, local.from());
		}
		this.characteristics.end(body, characteristic.code(), local.until());
	}

}
