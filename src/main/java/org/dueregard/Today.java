package org.dueregard;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has Bean Validation take the day from our clock, where the bodies work: it would ask
 * the system's, wherever that stands.
 */
@Configuration(proxyBeanMethods = false)
class Today {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Bean
	ValidationConfigurationCustomizer validationByOurClock(ObjectProvider<Clock> clock) {
		return (validation) -> validation.clockProvider(() -> clock.getObject().withZone(LONDON));
	}

}
