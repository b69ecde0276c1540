package org.dueregard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms look at each other only as their package-info allows.
 */
class ModulithTests {

	@Test
	void everyRoomKeepsToWhatItMayLookAt() {
		ApplicationModules.of(DueRegard.class).verify();
	}

}
