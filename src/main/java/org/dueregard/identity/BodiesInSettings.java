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
	 */
	public void enrol() {
		for (var each : this.served.bodies()) {
			var body = each.body();
			this.enrolment.enrol(body);
			each.characteristics().forEach((local) -> keep(body.id(), local));
		}
	}

	private void keep(BodyId body, LocalCharacteristic local) {
		var code = local.characteristic().code();
		if (this.characteristics.of(body, local.from()).stream().noneMatch((known) -> known.code().equals(code))) {
			this.characteristics.add(body, local.characteristic(), local.from());
		}
		if (local.until() != null) {
			this.characteristics.end(body, code, local.until());
		}
	}

}
