package org.dueregard.notification;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Times the way of a letter to whoever delivers it.
 */
class TracedCarrier implements Carrier {

	private final Carrier carrier;

	private final ObservationRegistry observations;

	TracedCarrier(Carrier carrier, ObservationRegistry observations) {
		this.carrier = carrier;
		this.observations = observations;
	}

	@Override
	public void carry(Letter letter) {
		Observation.createNotStarted("dueregard.letter", this.observations)
			.contextualName("carry letter")
			.highCardinalityKeyValue("letter", letter.id().toString())
			.observe(() -> this.carrier.carry(letter));
	}

	@Override
	public boolean isToldLater() {
		return this.carrier.isToldLater();
	}

}
