package org.dueregard;

import java.time.Clock;

import org.dueregard.shared.London;
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

	@Bean
	ValidationConfigurationCustomizer validationByOurClock(ObjectProvider<Clock> clock) {
		return (validation) -> validation.clockProvider(() -> clock.getObject().withZone(London.ZONE));
	}

}
