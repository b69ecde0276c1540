package org.dueregard.notification;

import java.time.Clock;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Chooses who brings letters.
 */
@Configuration(proxyBeanMethods = false)
class Carriers {

	@Bean
	Carrier carrier(NotifySettings notify, JavaMailSender server, Letterhead letterhead, BounceSettings bounces,
			Clock clock, ObservationRegistry observations) {
		return new TracedCarrier(notify.areChosen() ? new NotifyCarrier(notify, clock)
				: new SmtpCarrier(server, letterhead, bounces, clock), observations);
	}

}
