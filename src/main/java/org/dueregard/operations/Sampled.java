package org.dueregard.operations;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.tracing.TracingProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps a share of the traces once it is said where to, and none before; lines of the log
 * carry their ids in any case.
 */
@Configuration(proxyBeanMethods = false)
class Sampled {

	@Bean
	Sampler share(@Value("${management.otlp.tracing.endpoint:}") String collector, TracingProperties settings) {
		return collector.isBlank() ? Sampler.alwaysOff()
				: Sampler.parentBased(Sampler.traceIdRatioBased(settings.getSampling().getProbability()));
	}

}
