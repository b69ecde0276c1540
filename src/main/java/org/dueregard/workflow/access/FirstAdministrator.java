package org.dueregard.workflow.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.impl.custom.CreateAdminUserConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has nodes that open together on an empty database take turns at making the first
 * administrator. When the engine's own starter comes to do it, it is done.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator extends AbstractProcessEnginePlugin {

	private final ObjectProvider<CreateAdminUserConfiguration> starter;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	FirstAdministrator(ObjectProvider<CreateAdminUserConfiguration> starter, JdbcClient jdbc,
			TransactionOperations transaction) {
		this.starter = starter;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		this.starter.ifAvailable((administrator) -> this.transaction.executeWithoutResult((turn) -> {
			Opening.takeTurn(this.jdbc);
			administrator.postProcessEngineBuild(engine);
		}));
	}

}
