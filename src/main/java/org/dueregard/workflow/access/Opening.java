package org.dueregard.workflow.access;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes roles, rights and filters when the application opens. Nodes that open together
 * take turns.
 */
@Component
class Opening {

	private final JdbcClient jdbc;

	private final Rights rights;

	private final TasklistFilters filters;

	Opening(JdbcClient jdbc, Rights rights, TasklistFilters filters) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.filters = filters;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional
	public void make(ContextRefreshedEvent opened) {
		this.jdbc.sql("select turn from opening for update").query(Integer.class).single();
		this.rights.make();
		this.filters.make();
	}

}
