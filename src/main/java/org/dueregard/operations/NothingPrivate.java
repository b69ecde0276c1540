package org.dueregard.operations;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.tracing.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Keeps out of traces what is nobody's business there: addresses of pages, which may hold
 * the secret of a private one, and the words of errors, which may name people.
 */
@Configuration(proxyBeanMethods = false)
class NothingPrivate {

	private static final String ADDRESS = "http.url";

	private static final String ERROR = "error";

	@Bean
	ObservationFilter referenceRatherThanAddress() {
		return (context) -> {
			if (context instanceof ServerRequestObservationContext request && request.getCarrier() != null) {
				context.removeHighCardinalityKeyValue(ADDRESS);
				InTheLog.reference(request.getCarrier().getRequestURI())
					.ifPresent((reference) -> context
						.addHighCardinalityKeyValue(KeyValue.of(InTheLog.REFERENCE, reference)));
			}
			return context;
		};
	}

	@Bean
	@Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
	DefaultTracingObservationHandler tracesOfWork(Tracer tracer) {
		return new DefaultTracingObservationHandler(tracer) {

			@Override
			public void onError(Observation.Context context) {
				getRequiredSpan(context).tag(ERROR, kind(context));
			}

		};
	}

	@Bean
	@Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
	PropagatingReceiverTracingObservationHandler<?> tracesOfRequests(Tracer tracer,
			ObjectProvider<Propagator> propagator) {
		return new PropagatingReceiverTracingObservationHandler<>(tracer,
				propagator.getIfAvailable(() -> Propagator.NOOP)) {

			@Override
			public void onError(io.micrometer.observation.transport.ReceiverContext context) {
				getRequiredSpan(context).tag(ERROR, kind(context));
			}

		};
	}

	private static String kind(Observation.Context context) {
		return (context.getError() != null) ? context.getError().getClass().getSimpleName() : "none";
	}

}
