package org.dueregard.workflow;

import java.util.function.Function;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Asks the engine for what our own rules have allowed already, whatever the engine's
 * authorisations say.
 */
@Component
class WithoutRights {

	private final ProcessEngine engine;

	WithoutRights(ProcessEngine engine) {
		this.engine = engine;
	}

	<T> T run(Function<CommandContext, T> work) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(() -> work.apply(context)));
	}

	/**
	 * The same whatever the body of whoever is signed in, as people outside act.
	 */
	<T> T inAnyBody(Function<CommandContext, T> work) {
		return run((context) -> {
			var checked = context.isTenantCheckEnabled();
			context.disableTenantCheck();
			try {
				return work.apply(context);
			}
			finally {
				if (checked) {
					context.enableTenantCheck();
				}
			}
		});
	}

}
