package org.dueregard.workflow;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.dueregard.operations.InTheLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Times what the job executor does and, where traces are kept, has an errand go on with
 * the trace of the act that sent it.
 */
@Component
class JobTraces {

	static final String JOB = "job";

	private static final String PARENT = "traceparent";

	private final ObjectProvider<ObservationRegistry> observations;

	private final ObjectProvider<Tracer> tracer;

	private final ObjectProvider<Propagator> propagator;

	JobTraces(ObjectProvider<ObservationRegistry> observations, ObjectProvider<Tracer> tracer,
			ObjectProvider<Propagator> propagator) {
		this.observations = observations;
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/**
	 * Where the present act is in its trace, if anybody keeps one.
	 */
	@Nullable String present() {
		var span = this.tracer.stream().map(Tracer::currentSpan).filter((current) -> current != null).findFirst();
		if (span.isEmpty() || !Boolean.TRUE.equals(span.get().context().sampled())) {
			return null;
		}
		Map<String, String> carried = new HashMap<>();
		this.propagator.ifAvailable((propagator) -> propagator.inject(span.get().context(), carried, Map::put));
		return carried.get(PARENT);
	}

	/**
	 * @param job one word for what is done
	 * @param reference of the assessment, if it is about one
	 * @param parent as {@link #present} said it to whoever sent the job
	 */
	void during(String job, @Nullable String reference, @Nullable String parent, Runnable work) {
		var context = new ReceiverContext<Map<String, String>>((carrier, key) -> carrier.get(key));
		context.setCarrier((parent != null) ? Map.of(PARENT, parent) : Map.of());
		var observation = Observation
			.createNotStarted("dueregard.job", () -> context,
					this.observations.getIfAvailable(() -> ObservationRegistry.NOOP))
			.contextualName(job)
			.lowCardinalityKeyValue(JOB, job);
		if (reference != null) {
			observation.highCardinalityKeyValue(InTheLog.REFERENCE, reference);
		}
		var end = begin(job, reference, observation);
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			observation.error(ex);
			throw ex;
		}
		finally {
			afterTransaction(end);
		}
	}

	private static Runnable begin(String job, @Nullable String reference, Observation observation) {
		var before = MDC.getCopyOfContextMap();
		MDC.put(JOB, job);
		if (reference != null) {
			MDC.put(InTheLog.REFERENCE, reference);
		}
		observation.start();
		var scope = observation.openScope();
		return () -> {
			scope.close();
			observation.stop();
			MDC.setContextMap((before != null) ? before : Map.of());
		};
	}

	/**
	 * Letters are written when the transaction is about to end, and are to know what
	 * caused them.
	 */
	private static void afterTransaction(Runnable end) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			end.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				end.run();
			}

		});
	}

}
